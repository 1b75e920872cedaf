package unattend.check;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import unattend.catalog.ValueType.Unit;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;

/**
 * Checks what can be wrong with any text, whatever it means: its ends, its length, what hides in
 * it.
 */
final class TextCheck {
  private final Leaf leaf;

  TextCheck(Leaf leaf) {
    this.leaf = leaf;
  }

  void check() {
    wrapped();
    invisible();
    blanks();
    length();
  }

  /** Windows takes a line break that an editor put into a command as part of the command. */
  private void wrapped() {
    if (leaf.isVerbatim() && isWrapped()) {
      String message =
          leaf.setting().name()
              + " contains a line break, which becomes part of the "
              + leaf.kind()
              + "; Windows accepts one line";
      leaf.report(ValueRules.WRAPPED, message, "write it in one line");
    }
  }

  private boolean isWrapped() {
    String text = leaf.isEncoded() ? leaf.text() : leaf.element().text();
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  private void invisible() {
    Optional<String> found = InvisibleCharacters.in(leaf.text(), leaf.type());
    if (found.isPresent()) {
      String message =
          leaf.setting().name()
              + " contains an invisible character ("
              + found.get()
              + "), which Windows takes as part of it";
      leaf.report(ValueRules.INVISIBLE, message, "type the value anew");
    }
  }

  private void blanks() {
    if (leaf.text().length() == leaf.element().text().length()) {
      return;
    }
    if (leaf.isVerbatim() && !leaf.isEncoded()) {
      verbatimBlanks();
    } else if (leaf.isEncoded() || !leaf.setting().sensitive()) {
      String message =
          "blanks surround the value of "
              + leaf.setting().name()
              + ", which is documented without them";
      leaf.report(ValueRules.BLANKS, message, "remove them");
    }
  }

  private void verbatimBlanks() {
    if (!isWrapped()) {
      String message =
          "blanks stand at an end of "
              + leaf.setting().name()
              + " and are part of the "
              + leaf.kind();
      Finding finding = leaf.finding(ValueRules.WRAPPED, message);
      leaf.context()
          .report(finding.severity(Severity.INFO).help("remove them, unless they are meant"));
    }
  }

  private void length() {
    String text = leaf.isVerbatim() ? leaf.element().text() : leaf.text();
    boolean bytes = leaf.type().unit() == Unit.BYTES;
    int length = bytes ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
    int max = leaf.type().maxLength().orElse(Integer.MAX_VALUE);
    if (length <= max) {
      return;
    }
    boolean computer = leaf.kind().equals("computer-name");
    String message =
        leaf.quoted(" ")
            + " has "
            + length
            + (bytes ? " bytes" : " characters")
            + "; Windows accepts at most "
            + max;
    String help = bytes ? "shorten it, or use * for a random name" : "shorten it";
    Finding finding =
        leaf.finding(computer ? ValueRules.COMPUTER_NAME_TOO_LONG : ValueRules.TOO_LONG, message)
            .help(help);
    // In a code page with one byte for each of its characters it may fit.
    leaf.context().report(text.length() <= max ? finding.severity(Severity.WARNING) : finding);
  }
}
