package unattend.check;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import unattend.catalog.ValueType;
import unattend.catalog.ValueType.Unit;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;
import unattend.document.Element;

/**
 * Checks what can be wrong with any text, whatever it means: its ends, its length, what hides in
 * it.
 */
final class TextCheck {
  /** Kinds whose text is taken as it is, blanks included. */
  private static final Set<String> VERBATIM = Set.of("command", "password");

  private final ValuePlace place;
  private final Element element;
  private final ValueType type;
  private final boolean verbatim;

  TextCheck(ValuePlace place, Element element, ValueType type) {
    this.place = place;
    this.element = element;
    this.type = type;
    this.verbatim = VERBATIM.contains(type.kind());
  }

  void check() {
    wrapped();
    invisible();
    blanks();
    length();
  }

  /** Windows takes a line break that an editor put into a command as part of the command. */
  private void wrapped() {
    String text = element.trimmedText();
    if (verbatim && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
      String message =
          place.name()
              + " contains a line break, which becomes part of the "
              + type.kind()
              + "; Windows accepts one line";
      place.report(CatalogRules.WRAPPED, message, "write it in one line");
    }
  }

  private void invisible() {
    InvisibleCharacters.in(element.trimmedText(), type)
        .ifPresent(
            found -> {
              String message =
                  place.name()
                      + " contains an invisible character ("
                      + found
                      + "), which Windows takes as part of it";
              place.report(CatalogRules.INVISIBLE, message, "type the value anew");
            });
  }

  private void blanks() {
    boolean padded = element.trimmedText().length() < element.text().length();
    if (padded && !verbatim && !place.setting().sensitive()) {
      String message =
          "blanks surround the value of " + place.name() + ", which is documented without them";
      place.report(CatalogRules.BLANKS, message, "remove them");
    }
  }

  private void length() {
    String text = verbatim ? element.text() : element.trimmedText();
    boolean bytes = type.unit() == Unit.BYTES;
    int length = bytes ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
    int max = type.maxLength().orElse(Integer.MAX_VALUE);
    if (length <= max) {
      return;
    }
    boolean computer = type.kind().equals("computer-name");
    String message =
        place.name()
            + " "
            + place.quoted()
            + " has "
            + length
            + (bytes ? " bytes" : " characters")
            + "; Windows accepts at most "
            + max;
    String help = bytes ? "shorten it, or use * for a random name" : "shorten it";
    Finding finding =
        place
            .finding(
                computer ? CatalogRules.COMPUTER_NAME_TOO_LONG : CatalogRules.TOO_LONG, message)
            .help(help);
    // In a code page with one byte for each of its characters it may fit.
    place.context().report(text.length() <= max ? finding.severity(Severity.WARNING) : finding);
  }
}
