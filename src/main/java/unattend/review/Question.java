package unattend.review;

import java.util.Locale;

/**
 * Something that Setup or OOBE asks where the file does not answer it.
 *
 * @param why what in the file makes it so
 */
public record Question(String page, Answer answer, String why) {
  /** Whether a person has to answer. */
  public enum Answer {
    ASKED,
    POSSIBLE,
    ANSWERED
  }

  public String word() {
    return answer.name().toLowerCase(Locale.ROOT);
  }
}
