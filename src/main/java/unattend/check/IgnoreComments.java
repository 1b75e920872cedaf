package unattend.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
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
  private final Map<String, List<Finding>> byName = new HashMap<>();
  private final Set<Finding> matched = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * What a comment asks for.
   *
   * @param scope the element behind it; empty if none stands behind it in the same parent
   */
  private record Asked(String name, Optional<Span> scope) {}

  IgnoreComments(CheckContext context) {
    this.context = context;
  }

  /** How many findings were left out. */
  int ignored() {
    return matched.size();
  }

  /**
   * The findings that stay, and one for each comment that matches nothing.
   *
   * @param findings in the order of their places
   */
  List<Finding> apply(List<Finding> findings) {
    Map<Span, Asked> comments = comments();
    if (comments.isEmpty()) {
      return findings;
    }
    for (Finding finding : findings) {
      add(finding.rule().name(), finding);
      finding.rule().covers().forEach(name -> add(name, finding));
    }
    Map<Asked, Boolean> used = new HashMap<>();
    List<Finding> unused = new ArrayList<>();
    comments.forEach(
        (place, asked) -> {
          if (!used.computeIfAbsent(asked, this::matches)) {
            unused.add(unused(place, asked));
          }
        });
    List<Finding> kept = new ArrayList<>(findings);
    kept.removeIf(matched::contains);
    kept.addAll(unused);
    return kept;
  }

  private void add(String name, Finding finding) {
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(finding);
  }

  private boolean matches(Asked asked) {
    List<Finding> named = byName.getOrDefault(asked.name(), List.of());
    if (asked.scope().isEmpty()) {
      return false;
    }
    Span scope = asked.scope().get();
    boolean any = false;
    int i = firstFrom(scope.start(), named, finding -> finding.span().start());
    while (i < named.size() && named.get(i).span().start() <= scope.end()) {
      if (named.get(i).span().end() <= scope.end()) {
        matched.add(named.get(i));
        any = true;
      }
      i++;
    }
    return any;
  }

  private Map<Span, Asked> comments() {
    Map<Span, Asked> comments = new LinkedHashMap<>();
    for (Comment comment : context.file().comments()) {
      if (comment.text().contains(MARK)) {
        Matcher matcher = FORM.matcher(comment.text());
        if (matcher.find()) {
          comments.put(comment.span(), new Asked(matcher.group(1), scope(comment.span())));
        }
      }
    }
    return comments;
  }

  private Finding unused(Span place, Asked asked) {
    String why =
        asked.scope().isEmpty()
            ? "no element stands behind it"
            : "nothing of that name is found there";
    return context
        .finding(
            ValueRules.IGNORE_UNUSED,
            place,
            "the comment asks to ignore " + asked.name() + ", but " + why)
        .help("remove the comment, or correct the name");
  }

  /** The next element after the comment in the same parent. */
  private Optional<Span> scope(Span comment) {
    Optional<Element> element = context.file().root();
    while (element.isPresent() && element.get().span().start() < comment.end()) {
      List<Element> children = element.get().children();
      int next = firstFrom(comment.start() + 1, children, child -> child.span().end());
      element = next < children.size() ? Optional.of(children.get(next)) : Optional.empty();
    }
    return element.map(Element::span);
  }

  /** The position of the first that stands at an offset or behind it. */
  private static <T> int firstFrom(int offset, List<T> inOrder, ToIntFunction<T> place) {
    int from = 0;
    int to = inOrder.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (place.applyAsInt(inOrder.get(middle)) < offset) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
