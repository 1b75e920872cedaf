package unattend.cli;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import unattend.diagnostic.FileFault;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFileReader;

/** What an argument names: a file, or standard input. */
final class Input {
  private static final String STANDARD = "-";

  private Input() {}

  static boolean isStandard(String name) {
    return name.equals(STANDARD);
  }

  /**
   * Standard input can be read once.
   *
   * @throws UsageException if it is named more often
   */
  static void requireOnce(List<String> names) throws UsageException {
    if (Collections.frequency(names, STANDARD) > 1) {
      throw new UsageException("standard input can be read only once; - is named more often");
    }
  }

  /** Reads an answer file. */
  static AnswerFileReader.Result answerFile(String name, Io io)
      throws WorldException, UsageException {
    return new AnswerFileReader().read(name, bytes(name, io));
  }

  /**
   * All bytes, as far as an answer file can be long.
   *
   * @throws WorldException if they cannot be read or are too many
   */
  static byte[] bytes(String name, Io io) throws WorldException, UsageException {
    return isStandard(name) ? standard(io) : AnswerFileReader.bytes(name, Options.path(name));
  }

  /** All of standard input, as far as an answer file can be long. */
  static byte[] standard(Io io) throws WorldException {
    try {
      return AnswerFileReader.bytes("standard input", io.in());
    } catch (IOException e) {
      throw new WorldException(FileFault.reading("standard input", e), e);
    }
  }
}
