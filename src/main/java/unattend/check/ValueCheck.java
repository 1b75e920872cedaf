package unattend.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.catalog.ValueType;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.Severity;
import unattend.diagnostic.Span;
import unattend.document.Element;

/** Holds the text of one leaf against its type. */
final class ValueCheck {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,19}");

  /** Kinds in which a variable between percent signs is Windows' own and no placeholder. */
  private static final Set<String> WITH_VARIABLES = Set.of("command", "path", "local-path");

  private final CheckContext context;
  private final Component component;
  private final String pass;

  ValueCheck(CheckContext context, Component component, String pass) {
    this.context = context;
    this.component = component;
    this.pass = pass;
  }

  void check(Element element, Setting setting) {
    ValueType type = setting.type().orElseThrow();
    Span span = element.textSpan();
    if (setting.sensitive()) {
      context.source().hide(element.wholeTextSpan());
    }
    String text = element.trimmedText();
    if (text.isEmpty()) {
      return;
    }
    if (Placeholder.in(text) && !WITH_VARIABLES.contains(type.kind())) {
      context.unjudged().add(span);
      return;
    }
    ValuePlace place = new ValuePlace(context, component, pass, setting, span);
    new TextCheck(place, element, type).check();
    switch (type.base()) {
      case BOOLEAN -> bool(text, place);
      case INTEGER -> integer(text, type, place);
      case WORD -> word(text, type, place);
      case TEXT -> format(text, type, place);
    }
  }

  private void bool(String text, ValuePlace place) {
    String folded = text.toLowerCase(Locale.ROOT);
    if (text.equals("true") || text.equals("false")) {
      return;
    }
    if (folded.equals("true") || folded.equals("false")) {
      letterCase(place, folded);
    } else {
      boolean number = text.equals("0") || text.equals("1");
      String message = place.name() + " is " + place.quoted() + "; Windows accepts true or false";
      String help =
          number ? "write " + (text.equals("1") ? "true" : "false") : "write true or false";
      Finding finding = place.finding(CatalogRules.BOOLEAN, message).help(help);
      context.report(number ? finding.severity(Severity.WARNING) : finding);
    }
  }

  private void integer(String text, ValueType type, ValuePlace place) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      place.report(
          CatalogRules.INTEGER,
          place.name()
              + " is "
              + place.quoted()
              + "; Windows accepts a whole number"
              + Range.of(type).words(),
          "write a number");
      return;
    }
    BigInteger number = new BigInteger(text);
    if (!type.values().isEmpty()) {
      if (type.values().stream().noneMatch(value -> new BigInteger(value).equals(number))) {
        notAllowed(type, place);
      }
    } else if (!Range.of(type).holds(number)) {
      String message =
          place.name()
              + " is "
              + place.quoted()
              + "; Windows accepts a number"
              + Range.of(type).words();
      place.report(CatalogRules.OUT_OF_RANGE, message, "write a number" + Range.of(type).words());
    } else {
      format(text, type, place);
    }
  }

  private void word(String text, ValueType type, ValuePlace place) {
    Optional<String> accepted = type.accepted(text);
    if (type.values().isEmpty()) {
      return;
    }
    if (accepted.isEmpty()) {
      notAllowed(type, place);
    } else if (!accepted.get().equals(text)) {
      letterCase(place, accepted.get());
    }
  }

  /**
   * A set that may have grown gets a warning for a value of its own kind: a number among numbers, a
   * word among words.
   */
  private void notAllowed(ValueType type, ValuePlace place) {
    List<String> values = type.values();
    String text = context.source().slice(place.span());
    boolean sameKind =
        WHOLE_NUMBER.matcher(text).matches() == WHOLE_NUMBER.matcher(values.get(0)).matches();
    String message =
        place.name() + " is " + place.quoted() + "; Windows accepts " + shortened(values);
    Optional<String> near = text.length() < 3 ? Optional.empty() : Nearest.to(text, values);
    String help = near.map(value -> "write " + value).orElse("write one of these");
    Finding finding = place.finding(CatalogRules.NOT_ALLOWED, message).help(help);
    if (type.open() && sameKind) {
      context.report(
          finding
              .severity(Severity.WARNING)
              .help("the list was documented in 2018 and may have grown since"));
    } else {
      context.report(finding);
    }
  }

  private static String shortened(List<String> values) {
    return values.size() <= 12
        ? String.join(", ", values)
        : String.join(", ", values.subList(0, 3)) + " … " + values.get(values.size() - 1);
  }

  private void format(String text, ValueType type, ValuePlace place) {
    Formats.of(type.kind())
        .filter(format -> !format.matches(text) && !Placeholder.in(text))
        .ifPresent(
            format -> {
              String message =
                  place.name()
                      + " is "
                      + place.quoted()
                      + "; Windows accepts "
                      + format.description();
              context.report(
                  place
                      .finding(CatalogRules.FORMAT, message)
                      .help("for example " + format.example()));
            });
  }

  private void letterCase(ValuePlace place, String documented) {
    String message = place.name() + " " + place.quoted() + " is documented as " + documented;
    place.report(CatalogRules.LETTER_CASE, message, "write " + documented);
  }
}
