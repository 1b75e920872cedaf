package unattend.review;

import java.util.Optional;

/**
 * One thing that two answer files mean differently.
 *
 * @param pass where the second file has it, or the first if only that does; for what stands in no
 *     pass the name of its element
 * @param component its name with what tells it apart, such as its architecture; may be blank
 * @param path of the setting, list items told apart by their keys
 * @param before what the first file says
 * @param after what the second file says
 */
public record Difference(
    Kind kind,
    String pass,
    String component,
    String path,
    Optional<Side> before,
    Optional<Side> after) {

  /** In which way they differ. */
  public enum Kind {
    ADDED("+"),
    REMOVED("-"),
    CHANGED("~"),
    MOVED(">"),
    REORDERED("^");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What one file says.
   *
   * @param value ready to be shown, secrets masked
   * @param secret true if the value holds a secret
   * @param line counted from 1
   */
  public record Side(String pass, String value, boolean secret, int line) {}
}
