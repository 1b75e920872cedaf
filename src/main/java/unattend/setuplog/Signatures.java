package unattend.setuplog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;

/** All signatures, read from {@code schemas/values/log-signatures.tsv}, the specific ones first. */
public final class Signatures {
  /** An error line that no signature knows. */
  static final RuleInfo UNKNOWN =
      RuleInfo.error(
          "log-error-unknown",
          "log",
          "The log holds an error that this program does not know",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-log-files-and-event-logs");

  /** A run that starts nothing because an earlier one broke off. */
  static final String BROKEN_OFF_BEFORE = "invalid-state-31";

  /** Where in the answer file a fault is, told by the line before the fault. */
  static final String PLACE = "unattend-smi-source";

  /** A fault of the answer file in the language of Windows; a code that follows names it. */
  static final String DESCRIBED = "unattend-fault-described";

  private static final List<Signature> ALL =
      Tables.rows("log-signatures.tsv").stream().map(Signatures::read).toList();

  private Signatures() {}

  static List<Signature> all() {
    return ALL;
  }

  /** The names of all findings about logs. */
  public static List<RuleInfo> infos() {
    return java.util.stream.Stream.concat(
            ALL.stream().map(Signature::info), java.util.stream.Stream.of(UNKNOWN))
        .toList();
  }

  /** What is known of a signature, as a page for people; empty if there is none of that name. */
  public static Optional<String> page(String name) {
    return ALL.stream()
        .filter(signature -> signature.info().name().equals(name))
        .findFirst()
        .map(Signatures::page);
  }

  private static String page(Signature signature) {
    RuleInfo info = signature.info();
    String remedy =
        signature.remedy().isEmpty() ? "" : "What helps: " + signature.remedy() + ".\n\n";
    return "# "
        + info.name()
        + "\n\n"
        + info.title()
        + ".\n\n"
        + remedy
        + "Known by lines of setupact.log, setuperr.log and the logs beside them that fit\n\n    "
        + signature.pattern().pattern()
        + "\n\nSource: "
        + info.source()
        + "\n";
  }

  private static Signature read(String[] column) {
    RuleInfo info =
        new RuleInfo(
            column[0],
            Severity.valueOf(column[2].toUpperCase(Locale.ROOT)),
            "log",
            column[7],
            List.of(),
            column[10]);
    return new Signature(
        info,
        Signature.Kind.valueOf(column[1].toUpperCase(Locale.ROOT)),
        column[3].equals("fault"),
        List.of(column[4].split("\\|")),
        Pattern.compile(column[5], Pattern.CASE_INSENSITIVE),
        column[6].isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(column[6])),
        column[8],
        column[9]);
  }
}
