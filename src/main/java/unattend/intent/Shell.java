package unattend.intent;

/**
 * Who reads a command line: Windows itself, which knows no more than words and quotes, or a shell.
 */
enum Shell {
  NONE,
  CMD,
  POWERSHELL;

  boolean isQuote(char c) {
    return c == '"' || (c == '\'' && this == POWERSHELL);
  }

  /** True if one command ends here and the next begins. */
  boolean isEnd(char c) {
    return switch (this) {
      case NONE -> false;
      case CMD -> "&|\r\n".indexOf(c) >= 0;
      case POWERSHELL -> ";|{}()\r\n".indexOf(c) >= 0;
    };
  }

  /** True if the next character has no meaning of its own. */
  boolean isEscape(char c) {
    return (c == '^' && this == CMD) || (c == '`' && this == POWERSHELL);
  }
}
