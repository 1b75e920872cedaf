package unattend.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Span;
import unattend.document.Comment;
import unattend.document.Element;

/**
 * Leaves out what a comment {@code <!-- unattend:ignore NAME reason -->} before an element asks to
 * leave out: findings of that name at the element or inside it.
 */
final class IgnoreComments {
  private static final String MARK = "unattend:ignore";
  private static final Pattern FORM = Pattern.compile("^\\s*unattend:ignore\\s+(\\S+)");

  private final CheckContext context;
  private int ignored;

  /**
   * One comment.
   *
   * @param scope the element behind it; empty if none stands behind it in the same parent
   */
  private record Ignore(String name, Span place, Optional<Span> scope) {
    boolean matches(Finding finding) {
      boolean named = finding.rule().name().equals(name) || finding.rule().covers().contains(name);
      return named && scope.isPresent() && holds(scope.get(), finding.span());
    }

    private static boolean holds(Span outer, Span inner) {
      return outer.start() <= inner.start() && inner.end() <= outer.end();
    }
  }

  IgnoreComments(CheckContext context) {
    this.context = context;
  }

  /** How many findings were left out. */
  int ignored() {
    return ignored;
  }

  /** The findings that stay, and one for each comment that matches nothing. */
  List<Finding> apply(List<Finding> findings) {
    List<Ignore> ignores = ignores();
    if (ignores.isEmpty()) {
      return findings;
    }
    List<Finding> kept = new ArrayList<>(findings);
    for (Ignore ignore : ignores) {
      int before = kept.size();
      boolean used = findings.stream().anyMatch(ignore::matches);
      kept.removeIf(ignore::matches);
      ignored += before - kept.size();
      if (!used) {
        kept.add(unused(ignore));
      }
    }
    return kept;
  }

  private List<Ignore> ignores() {
    List<Ignore> ignores = new ArrayList<>();
    for (Comment comment : context.file().comments()) {
      if (comment.text().contains(MARK)) {
        Matcher matcher = FORM.matcher(comment.text());
        if (matcher.find()) {
          ignores.add(new Ignore(matcher.group(1), comment.span(), scope(comment.span())));
        }
      }
    }
    return ignores;
  }

  private Finding unused(Ignore ignore) {
    String why =
        ignore.scope().isEmpty()
            ? "no element stands behind it"
            : "nothing of that name is found there";
    return context
        .finding(
            ValueRules.IGNORE_UNUSED,
            ignore.place(),
            "the comment asks to ignore " + ignore.name() + ", but " + why)
        .help("remove the comment, or correct the name");
  }

  /** The next element after the comment in the same parent. */
  private Optional<Span> scope(Span comment) {
    Optional<Element> root = context.file().root();
    if (root.isEmpty() || comment.end() <= root.get().span().start()) {
      return root.map(Element::span);
    }
    Optional<Element> parent = root;
    while (parent.isPresent()) {
      Optional<Element> inner = Optional.empty();
      for (Element child : parent.get().children()) {
        Span span = child.span();
        if (span.start() >= comment.end()) {
          return Optional.of(span);
        }
        if (comment.start() < span.end()) {
          inner = Optional.of(child);
          break;
        }
      }
      parent = inner;
    }
    return Optional.empty();
  }
}
