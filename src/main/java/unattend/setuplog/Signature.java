package unattend.setuplog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.RuleInfo;

/**
 * A line that is known, and what it means.
 *
 * @param info its name, usual severity, title and source
 * @param faultsOnly true if a line of level Info or Perf is never meant
 * @param literals one of them, in lower case, is in every line meant: looked for first, because
 *     most lines hold none
 * @param cleared a later line of this form takes the finding back
 * @param message what is said about it; see {@link Message}
 */
record Signature(
    RuleInfo info,
    Kind kind,
    boolean faultsOnly,
    List<String> literals,
    Pattern pattern,
    Optional<Pattern> cleared,
    String message,
    String remedy) {

  /** What a known line is to the reader of the log. */
  enum Kind {
    /** What went wrong. */
    CAUSE,
    /** What followed from it. */
    CONSEQUENCE,
    /** An error that does no harm. */
    NOISE,
    /** No error at all. */
    CONTEXT
  }

  /** The match in a line, if it is one that is meant. */
  Optional<Matcher> match(LogRecord record) {
    if (faultsOnly && record.isInformation()) {
      return Optional.empty();
    }
    for (String literal : literals) {
      if (record.folded().contains(literal)) {
        Matcher matcher = pattern.matcher(record.text());
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  boolean isClearedBy(LogRecord record) {
    return cleared.isPresent() && cleared.get().matcher(record.text()).find();
  }

  /** True if the answer file is at fault, and each place in it is a fault of its own. */
  boolean speaksOfPlace() {
    return message.contains("{place}");
  }
}
