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
import unattend.diagnostic.Nearest;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.diagnostic.SourceText;
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

  /** One leaf of the file beside its record. */
  private record Leaf(Element element, Setting setting, ValueType type) {
    String text() {
      return element.trimmedText();
    }

    Span span() {
      return element.textSpan();
    }

    boolean isVerbatim() {
      return VERBATIM.contains(type.kind());
    }

    boolean isPlaceholder() {
      return Placeholder.in(text()) && !WITH_VARIABLES.contains(type.kind());
    }
  }

  void check(Element element, Setting setting) {
    if (setting.sensitive()) {
      context.source().hide(element.wholeTextSpan());
    }
    Leaf leaf = new Leaf(element, setting, setting.type().orElseThrow());
    if (leaf.text().isEmpty()) {
      return;
    }
    if (leaf.isPlaceholder()) {
      context.unjudged().add(leaf.span());
    } else {
      wrapped(leaf);
      blanks(leaf);
      length(leaf);
      switch (leaf.type().base()) {
        case BOOLEAN -> bool(leaf);
        case INTEGER -> integer(leaf);
        case WORD -> word(leaf);
        case TEXT -> format(leaf);
      }
    }
  }

  /** Windows takes a line break that an editor put into a command as part of the command. */
  private void wrapped(Leaf leaf) {
    String text = leaf.text();
    if (leaf.isVerbatim() && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
      String message =
          leaf.setting().name()
              + " contains a line break, which becomes part of the "
              + leaf.type().kind()
              + "; Windows accepts one line";
      report(CatalogRules.WRAPPED, leaf, message, "write it in one line");
    }
  }

  private void blanks(Leaf leaf) {
    if (!leaf.isVerbatim()
        && !leaf.setting().sensitive()
        && leaf.text().length() < leaf.element().text().length()) {
      String message = "blanks surround the value of " + leaf.setting().name();
      report(CatalogRules.BLANKS, leaf, message, "remove them");
    }
  }

  private void length(Leaf leaf) {
    ValueType type = leaf.type();
    if (type.maxLength().isEmpty()) {
      return;
    }
    String text = leaf.isVerbatim() ? leaf.element().text() : leaf.text();
    boolean bytes = type.unit() == ValueType.Unit.BYTES;
    int length = bytes ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
    int max = type.maxLength().getAsInt();
    if (length > max) {
      boolean name = type.kind().equals("computer-name");
      String unit = bytes ? " bytes" : " characters";
      report(
          name ? CatalogRules.COMPUTER_NAME_TOO_LONG : CatalogRules.TOO_LONG,
          leaf,
          quoted(leaf, " ") + " has " + length + unit + "; Windows accepts at most " + max,
          name ? "shorten it, or use * for a random name" : "shorten it");
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
          finding(CatalogRules.BOOLEAN, leaf, "true or false")
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
      context.report(
          finding(CatalogRules.INTEGER, leaf, "a whole number" + range.words())
              .help("write a number"));
      return;
    }
    BigInteger number = new BigInteger(leaf.text());
    if (!type.values().isEmpty()) {
      if (type.values().stream().noneMatch(value -> new BigInteger(value).equals(number))) {
        notAllowed(leaf);
      }
    } else if (!range.holds(number)) {
      context.report(
          finding(CatalogRules.OUT_OF_RANGE, leaf, "numbers" + range.words())
              .help("write a number" + range.words()));
    } else {
      format(leaf);
    }
  }

  private static String accepted(ValueType type) {
    List<String> values = type.values();
    boolean letters = values.size() > 5 && values.stream().allMatch(value -> value.length() == 1);
    return letters && !type.open()
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
    boolean sameKind = number == WHOLE_NUMBER.matcher(values.get(0)).matches();
    Finding finding = finding(CatalogRules.NOT_ALLOWED, leaf, accepted(leaf.type()));
    Optional<String> near = number ? Optional.empty() : Nearest.to(leaf.text(), values);
    if (leaf.type().open() && sameKind) {
      context.report(
          finding
              .severity(Severity.WARNING)
              .help("the list was documented in 2018 and may have grown since"));
    } else {
      context.report(finding.help(near.map(word -> "write " + word).orElse("")));
    }
  }

  private void format(Leaf leaf) {
    Formats.of(leaf.type().kind())
        .filter(format -> !format.matches(leaf.text()) && !Placeholder.in(leaf.text()))
        .ifPresent(
            format ->
                context.report(
                    finding(CatalogRules.FORMAT, leaf, format.description())
                        .help("for example " + format.example())));
  }

  private void letterCase(Leaf leaf, String documented) {
    report(
        CatalogRules.LETTER_CASE,
        leaf,
        quoted(leaf, " ") + " is documented as " + documented,
        "write " + documented);
  }

  /** The setting's name and its value as read, or the mask if that is secret. */
  private String quoted(Leaf leaf, String between) {
    boolean hidden = context.source().isHidden(leaf.span());
    String text = hidden ? SourceText.MASK : leaf.text();
    return leaf.setting().name() + between + "\"" + Quote.of(text) + "\"";
  }

  private void report(RuleInfo rule, Leaf leaf, String message, String help) {
    context.report(finding(rule, leaf.span(), leaf.setting(), message).help(help));
  }

  private Finding finding(RuleInfo rule, Leaf leaf, String accepted) {
    String message = quoted(leaf, " is ") + "; Windows accepts " + accepted;
    return finding(rule, leaf.span(), leaf.setting(), message);
  }

  private Finding finding(RuleInfo rule, Span span, Setting setting, String message) {
    Finding finding =
        context.finding(rule, span, message).at(new Where(pass, component.name(), setting.path()));
    return setting.page().isEmpty() ? finding : finding.link(Catalog.link(setting.page()));
  }
}
