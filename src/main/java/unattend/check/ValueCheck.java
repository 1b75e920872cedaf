package unattend.check;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.catalog.ValueType;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;
import unattend.document.Element;

/** Holds the text of one leaf against its type. */
final class ValueCheck {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,19}");

  /** Kinds whose text is taken as it is, blanks included. */
  private static final Set<String> VERBATIM = Set.of("command", "password");

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
    wrapped(text, setting, type, span);
    if (!VERBATIM.contains(type.kind())
        && !setting.sensitive()
        && text.length() < element.text().length()) {
      report(
          CatalogRules.BLANKS,
          span,
          setting,
          "blanks surround the value of " + setting.name() + ", which is documented without them",
          "remove them");
    }
    length(element, setting, type, span);
    switch (type.base()) {
      case BOOLEAN -> bool(text, setting, span);
      case INTEGER -> integer(text, setting, type, span);
      case WORD -> word(text, setting, type, span);
      case TEXT -> format(text, setting, type, span);
    }
  }

  /** Windows takes a line break that an editor put into a command as part of the command. */
  private void wrapped(String text, Setting setting, ValueType type, Span span) {
    if (VERBATIM.contains(type.kind()) && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
      String message =
          setting.name()
              + " contains a line break, which becomes part of the "
              + type.kind()
              + "; Windows accepts one line";
      report(CatalogRules.WRAPPED, span, setting, message, "write it in one line");
    }
  }

  private void length(Element element, Setting setting, ValueType type, Span span) {
    if (type.maxLength().isEmpty()) {
      return;
    }
    String text = VERBATIM.contains(type.kind()) ? element.text() : element.trimmedText();
    boolean bytes = type.unit() == ValueType.Unit.BYTES;
    int length = bytes ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
    int max = type.maxLength().getAsInt();
    if (length > max) {
      RuleInfo rule =
          type.kind().equals("computer-name")
              ? CatalogRules.COMPUTER_NAME_TOO_LONG
              : CatalogRules.TOO_LONG;
      String unit = bytes ? " bytes" : " characters";
      String message =
          setting.name()
              + quoted(span)
              + " has "
              + length
              + unit
              + "; Windows accepts at most "
              + max;
      report(
          rule,
          span,
          setting,
          message,
          type.kind().equals("computer-name")
              ? "shorten it, or use * for a random name"
              : "shorten it");
    }
  }

  private void bool(String text, Setting setting, Span span) {
    String folded = text.toLowerCase(Locale.ROOT);
    if (text.equals("true") || text.equals("false")) {
      return;
    }
    if (folded.equals("true") || folded.equals("false")) {
      letterCase(setting, span, folded);
    } else {
      boolean number = text.equals("0") || text.equals("1");
      String message = setting.name() + " is" + quoted(span) + "; Windows accepts true or false";
      String help =
          number ? "write " + (text.equals("1") ? "true" : "false") : "write true or false";
      Finding finding = finding(CatalogRules.BOOLEAN, span, setting, message).help(help);
      context.report(number ? finding.severity(Severity.WARNING) : finding);
    }
  }

  private void integer(String text, Setting setting, ValueType type, Span span) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      report(
          CatalogRules.INTEGER,
          span,
          setting,
          setting.name()
              + " is"
              + quoted(span)
              + "; Windows accepts a whole number"
              + Range.of(type).words(),
          "write a number");
      return;
    }
    BigInteger number = new BigInteger(text);
    if (!type.values().isEmpty()) {
      if (type.values().stream().noneMatch(value -> new BigInteger(value).equals(number))) {
        notAllowed(setting, type, span);
      }
    } else if (!Range.of(type).holds(number)) {
      String message =
          setting.name() + " is" + quoted(span) + "; Windows accepts" + Range.of(type).words();
      report(
          CatalogRules.OUT_OF_RANGE,
          span,
          setting,
          message,
          "write a number" + Range.of(type).words());
    } else {
      format(text, setting, type, span);
    }
  }

  private void word(String text, Setting setting, ValueType type, Span span) {
    Optional<String> accepted = type.accepted(text);
    if (type.values().isEmpty()) {
      return;
    }
    if (accepted.isEmpty()) {
      notAllowed(setting, type, span);
    } else if (!accepted.get().equals(text)) {
      letterCase(setting, span, accepted.get());
    }
  }

  /**
   * A set that may have grown gets a warning for a value of its own kind: a number among numbers, a
   * word among words.
   */
  private void notAllowed(Setting setting, ValueType type, Span span) {
    List<String> values = type.values();
    String text = context.source().slice(span);
    boolean sameKind =
        WHOLE_NUMBER.matcher(text).matches() == WHOLE_NUMBER.matcher(values.get(0)).matches();
    String message =
        setting.name() + " is" + quoted(span) + "; Windows accepts " + String.join(", ", values);
    String help =
        unattend.diagnostic.Nearest.to(text, values).map(near -> "write " + near).orElse("");
    Finding finding = finding(CatalogRules.NOT_ALLOWED, span, setting, message).help(help);
    if (type.open() && sameKind) {
      context.report(
          finding
              .severity(Severity.WARNING)
              .help("the list was documented in 2018 and may have grown since"));
    } else {
      context.report(finding);
    }
  }

  private void format(String text, Setting setting, ValueType type, Span span) {
    Formats.of(type.kind())
        .filter(format -> !format.matches(text) && !Placeholder.in(text))
        .ifPresent(
            format -> {
              String message =
                  setting.name()
                      + " is"
                      + quoted(span)
                      + "; Windows accepts "
                      + format.description();
              context.report(
                  finding(CatalogRules.FORMAT, span, setting, message)
                      .help("for example " + format.example()));
            });
  }

  private void letterCase(Setting setting, Span span, String documented) {
    String message = setting.name() + quoted(span) + " is documented as " + documented;
    report(CatalogRules.LETTER_CASE, span, setting, message, "write " + documented);
  }

  private String quoted(Span span) {
    String text = context.source().visible(span);
    return " \"" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "\"";
  }

  private void report(RuleInfo rule, Span span, Setting setting, String message, String help) {
    context.report(finding(rule, span, setting, message).help(help));
  }

  private Finding finding(RuleInfo rule, Span span, Setting setting, String message) {
    Finding finding =
        context.finding(rule, span, message).at(new Where(pass, component.name(), setting.path()));
    return setting.page().isEmpty() ? finding : finding.link(Catalog.link(setting.page()));
  }
}
