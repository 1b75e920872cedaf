package unattend.render;

/** Makes text fit for an XML comment. */
final class Comments {
  private Comments() {}

  /** The text without two hyphens in a row, a hyphen at its end, and control characters. */
  static String safe(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean afterHyphen = out.length() > 0 && out.charAt(out.length() - 1) == '-';
      out.append(c == '-' && afterHyphen ? " -" : Character.isISOControl(c) ? " " : c);
    }
    return out.toString();
  }
}
