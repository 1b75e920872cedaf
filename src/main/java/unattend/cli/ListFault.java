package unattend.cli;

import java.io.IOException;

/** What makes a list unreadable from some line on. */
final class ListFault extends IOException {
  private static final long serialVersionUID = 1L;

  private final long line;

  ListFault(long line, String message) {
    super(message);
    this.line = line;
  }

  /** The line, from 1. */
  long line() {
    return line;
  }
}
