package unattend.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.catalog.Catalog;
import unattend.check.CheckOptions;
import unattend.check.CheckResult;
import unattend.check.Checker;
import unattend.check.Rule;
import unattend.check.SysprepRun;
import unattend.check.SysprepRun.Target;
import unattend.check.Use;
import unattend.diagnostic.Finding;
import unattend.diagnostic.OneLine;
import unattend.diagnostic.Related;
import unattend.diagnostic.Span;
import unattend.document.AnswerFileReader;
import unattend.document.Element;
import unattend.profile.Place;
import unattend.profile.Profile;
import unattend.profile.SysprepLine;
import unattend.render.Rendered;
import unattend.render.RenderedElement;
import unattend.rules.Rules;

/**
 * Validates what was rendered as any other answer file, and leads each finding back to the place of
 * the profile it comes from. Safe for several threads.
 */
final class RenderedCheck {
  private static final Set<String> ABOUT_THE_NUMBER = Set.of("autologon-count-off-by-one");

  /** The references that rendering writes. */
  private static final Pattern REFERENCE = Pattern.compile("&(lt|gt|amp|quot|#\\d{1,6});");

  private final Catalog catalog;
  private final AnswerFileReader reader = new AnswerFileReader();
  private final List<Rule> rules = Rules.all();

  RenderedCheck(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What was found, and the components nothing is known about. */
  record Result(List<Finding> findings, List<String> notCovered) {}

  /**
   * @param name what findings call the answer file where they lead to no place of the profile
   */
  Result check(String name, Rendered rendered) {
    byte[] bytes = rendered.text().getBytes(StandardCharsets.UTF_8);
    AnswerFileReader.Result read = reader.read(name, bytes);
    List<Origin> origins = new ArrayList<>();
    read.file().root().ifPresent(root -> collect(root, rendered.root(), origins));
    for (Origin origin : origins) {
      if (origin.from().masked()) {
        read.file().source().hide(origin.element().wholeTextSpan());
      }
    }
    Checker checker = new Checker(catalog, rules, options(rendered.profile()));
    CheckResult result = checker.check(read);
    List<Finding> findings =
        result.findings().stream()
            .filter(finding -> !isSaidOtherwise(finding, origins))
            .map(finding -> atProfile(finding, origins))
            .toList();
    return new Result(findings, result.notCovered());
  }

  /** An element of the answer file and what it was rendered from. */
  private record Origin(Element element, RenderedElement from) {}

  /** Both trees have the same shape, unless a template of the user's own changed it. */
  private static void collect(Element element, RenderedElement from, List<Origin> origins) {
    origins.add(new Origin(element, from));
    int count = Math.min(element.children().size(), from.children().size());
    for (int i = 0; i < count; i++) {
      if (element.children().get(i).name().equals(from.children().get(i).name())) {
        collect(element.children().get(i), from.children().get(i), origins);
      }
    }
  }

  /** True for advice on a number of the answer file where the profile has one of its own terms. */
  private static boolean isSaidOtherwise(Finding finding, List<Origin> origins) {
    if (!ABOUT_THE_NUMBER.contains(finding.rule().name())) {
      return false;
    }
    Optional<Origin> origin = innermost(finding.span(), origins);
    Optional<Place> place = origin.flatMap(o -> o.from().place());
    return place.isPresent()
        && !place.get().visible().replaceAll("[\"']", "").equals(origin.get().from().text());
  }

  private static Finding atProfile(Finding finding, List<Origin> origins) {
    Optional<Place> place = place(finding.span(), origins);
    if (place.isEmpty()) {
      return finding;
    }
    List<Related> related = new ArrayList<>();
    for (Related other : finding.related()) {
      place(other.span(), origins)
          .filter(there -> there.source() == place.get().source())
          .ifPresent(there -> related.add(new Related(plain(other.message()), there.span())));
    }
    return new Finding(
        finding.rule(),
        finding.severity(),
        place.get().source(),
        place.get().span(),
        plain(finding.message()),
        plain(finding.help()),
        finding.link(),
        finding.where(),
        related);
  }

  /** A text in which values are quoted as the profile has them, not as XML spells them. */
  private static String plain(String text) {
    return text.indexOf('&') < 0
        ? text
        : OneLine.of(
            REFERENCE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1)))));
  }

  private static String character(String reference) {
    return switch (reference) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      default -> Character.toString(Integer.parseInt(reference.substring(1)));
    };
  }

  private static Optional<Place> place(Span span, List<Origin> origins) {
    return innermost(span, origins).flatMap(origin -> origin.from().place());
  }

  /** The innermost element around a span; origins come parents first. */
  private static Optional<Origin> innermost(Span span, List<Origin> origins) {
    Optional<Origin> found = Optional.empty();
    for (Origin origin : origins) {
      Span whole = origin.element().span();
      if (whole.start() <= span.start() && span.end() <= whole.end()) {
        found = Optional.of(origin);
      }
    }
    return found;
  }

  private static CheckOptions options(Profile profile) {
    Optional<Use> use = profile.use().flatMap(Use::of);
    Optional<SysprepRun> run =
        profile.sysprep().filter(line -> use.equals(Optional.of(Use.SYSPREP))).map(s -> run(s));
    return new CheckOptions(
        Optional.of(profile.release()), use, run, profile.edition(), Optional.empty());
  }

  private static SysprepRun run(SysprepLine line) {
    Optional<Target> target =
        line.mode().map(mode -> mode.equals("audit") ? Target.AUDIT : Target.OOBE);
    return new SysprepRun(line.generalize(), target, line.vm());
  }
}
