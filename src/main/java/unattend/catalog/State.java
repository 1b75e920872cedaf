package unattend.catalog;

import java.util.Locale;

/** What became of a setting or component. */
public enum State {
  CURRENT,
  /** Still honoured or harmless; the reference says not to use it. */
  DEPRECATED,
  /** Gone: later releases ignore it. */
  REMOVED,
  /** Lives on under another name. */
  RENAMED,
  /** Accepted without effect. */
  IGNORED,
  /** Documented as for Microsoft's own use. */
  INTERNAL,
  /** Documented as not supported. */
  UNSUPPORTED,
  /** Spread by generated files; no Windows ever knew it. */
  INVENTED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static State of(String word) {
    return word.isEmpty() ? CURRENT : valueOf(word.toUpperCase(Locale.ROOT));
  }
}
