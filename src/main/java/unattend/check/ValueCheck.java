package unattend.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.catalog.ValueType;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Nearest;
import unattend.diagnostic.Severity;
import unattend.document.Element;

/** Holds the text of one leaf against its type. */
final class ValueCheck {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,19}");

  private final CheckContext context;
  private final Component component;
  private final String pass;

  ValueCheck(CheckContext context, Component component, String pass) {
    this.context = context;
    this.component = component;
    this.pass = pass;
  }

  void check(Element element, Setting setting) {
    if (setting.sensitive()) {
      context.source().hide(element.wholeTextSpan());
    }
    String text = element.trimmedText();
    if (text.isEmpty()) {
      return;
    }
    ValueType type = setting.type().orElseThrow();
    Leaf leaf = new Leaf(context, component, pass, element, setting, type, text);
    if (leaf.isPlaceholder()) {
      context.unjudged().add(leaf.span());
    } else {
      new TextCheck(leaf).check();
      if (type.base() != ValueType.Base.TEXT && InvisibleCharacters.anyIn(text)) {
        return;
      }
      switch (leaf.type().base()) {
        case BOOLEAN -> bool(leaf);
        case INTEGER -> integer(leaf);
        case WORD -> word(leaf);
        case TEXT -> format(leaf);
      }
    }
  }

  private void bool(Leaf leaf) {
    String text = leaf.text();
    String folded = text.toLowerCase(Locale.ROOT);
    if (text.equals("true") || text.equals("false")) {
      return;
    }
    if (folded.equals("true") || folded.equals("false")) {
      letterCase(leaf, folded);
    } else {
      boolean number = text.equals("0") || text.equals("1");
      Finding finding =
          leaf.refused(ValueRules.BOOLEAN, "true or false")
              .help(
                  number
                      ? "write " + (text.equals("1") ? "true" : "false")
                      : "write true or false");
      context.report(number ? finding.severity(Severity.WARNING) : finding);
    }
  }

  private void integer(Leaf leaf) {
    ValueType type = leaf.type();
    Range range = Range.of(type);
    if (!WHOLE_NUMBER.matcher(leaf.text()).matches()) {
      Finding finding =
          leaf.refused(ValueRules.INTEGER, "a whole number" + range.words()).help("write a number");
      context.report(type.replacesOthers() ? finding.severity(Severity.WARNING) : finding);
      return;
    }
    BigInteger number = new BigInteger(leaf.text());
    if (!type.values().isEmpty()) {
      if (type.values().stream().noneMatch(value -> new BigInteger(value).equals(number))) {
        notAllowed(leaf);
      }
    } else if (!range.holds(number)) {
      Finding finding =
          leaf.refused(ValueRules.OUT_OF_RANGE, "numbers" + range.words())
              .help("write a number" + range.words());
      context.report(type.replacesOthers() ? finding.severity(Severity.WARNING) : finding);
    } else {
      format(leaf);
    }
  }

  private static String accepted(ValueType type) {
    List<String> values = type.values();
    boolean letters = values.size() > 5 && values.stream().allMatch(value -> value.length() == 1);
    boolean hexadecimal = type.kind().equals("hex");
    return letters || hexadecimal
        ? values.get(0) + " to " + values.get(values.size() - 1)
        : String.join(", ", values);
  }

  private void word(Leaf leaf) {
    Optional<String> accepted = leaf.type().accepted(leaf.text());
    if (leaf.type().values().isEmpty()) {
      return;
    }
    if (accepted.isEmpty()) {
      notAllowed(leaf);
    } else if (!accepted.get().equals(leaf.text())) {
      letterCase(leaf, accepted.get());
    }
  }

  /**
   * A set that may have grown gets a warning for a value of its own kind: a number among numbers, a
   * word among words.
   */
  private void notAllowed(Leaf leaf) {
    List<String> values = leaf.type().values();
    boolean number = WHOLE_NUMBER.matcher(leaf.text()).matches();
    boolean sameKind =
        leaf.kind().equals("hex")
            ? Formats.of("hex").orElseThrow().matches(leaf.text())
            : number == WHOLE_NUMBER.matcher(values.get(0)).matches();
    Finding finding = leaf.refused(ValueRules.NOT_ALLOWED, accepted(leaf.type()));
    Optional<String> near = near(leaf.text(), values);
    if (leaf.type().open() && sameKind) {
      context.report(
          finding
              .severity(Severity.WARNING)
              .help("the list was documented in 2018 and may have grown since"));
    } else {
      context.report(finding.help(near.map(word -> "write " + word).orElse("write one of these")));
    }
  }

  /** Numbers and single letters resemble each other by chance. */
  private static Optional<String> near(String text, List<String> values) {
    boolean word = text.length() > 2 && !WHOLE_NUMBER.matcher(text).matches();
    return word ? Nearest.to(text, values) : Optional.empty();
  }

  private void format(Leaf leaf) {
    Optional<Formats.Format> format = Formats.of(leaf.type().kind());
    if (format.isPresent() && !format.get().matches(leaf.text()) && !Placeholder.in(leaf.text())) {
      context.report(
          leaf.refused(ValueRules.FORMAT, format.get().description())
              .help("for example " + format.get().example()));
    }
  }

  private static void letterCase(Leaf leaf, String documented) {
    String message = leaf.quoted(" ") + " is documented as " + documented;
    leaf.report(ValueRules.LETTER_CASE, message, "write " + documented);
  }
}
