package unattend.cli;

/** What the process ends with; the same everywhere. */
final class ExitCode {
  /** Done, nothing at or above the failing severity. */
  static final int OK = 0;

  /** Findings, or a difference. */
  static final int FINDINGS = 1;

  /** Wrong usage. */
  static final int USAGE = 2;

  /** Could not do it: unreadable input, no sysprep, output not writable. */
  static final int WORLD = 3;

  /** Sysprep ran and failed. */
  static final int SYSPREP_FAILED = 4;

  /** Sysprep stalled or timed out. */
  static final int SYSPREP_STALLED = 5;

  /** The machine is already generalized. */
  static final int ALREADY_GENERALIZED = 6;

  private ExitCode() {}
}
