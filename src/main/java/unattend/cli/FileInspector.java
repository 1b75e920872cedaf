package unattend.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import unattend.check.CheckResult;
import unattend.check.Checker;
import unattend.diagnostic.Finding;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFile;
import unattend.document.AnswerFileReader;
import unattend.report.FileReport;
import unattend.review.PassSettings;

/** Reads and checks one answer file after the other. Safe for several threads. */
final class FileInspector {
  private final AnswerFileReader reader = new AnswerFileReader();
  private final Checker checker;
  private final Set<String> ignored;
  private final Function<AnswerFile, List<PassSettings>> settings;
  private final Io io;

  /**
   * @param ignored names whose findings are left out
   * @param settings tells what a file sets, if the format shows it
   */
  FileInspector(
      Checker checker,
      Set<String> ignored,
      Function<AnswerFile, List<PassSettings>> settings,
      Io io) {
    this.checker = checker;
    this.ignored = ignored;
    this.settings = settings;
    this.io = io;
  }

  /** What is to be said of a file; {@code -} is standard input. */
  FileReport inspect(String file) {
    try {
      AnswerFileReader.Result read = read(file);
      CheckResult result = checker.check(read);
      return new FileReport(file, kept(result), result.notCovered(), result.ignored())
          .setting(settings.apply(read.file()));
    } catch (WorldException e) {
      return FileReport.unreadable(file, e.getMessage());
    } catch (InvalidPathException e) {
      return FileReport.unreadable(file, "\"" + file + "\" is not a path: " + e.getReason());
    }
  }

  private List<Finding> kept(CheckResult result) {
    return result.findings().stream()
        .filter(finding -> !ignored.contains(finding.rule().name()))
        .toList();
  }

  private AnswerFileReader.Result read(String file) throws WorldException {
    return file.equals("-")
        ? reader.read("-", standardInput(io))
        : reader.read(file, Path.of(file));
  }

  /** All of standard input, as far as an answer file can be long. */
  static byte[] standardInput(Io io) throws WorldException {
    try {
      byte[] bytes = io.in().readNBytes((int) AnswerFileReader.MAX_BYTES + 1);
      if (bytes.length > AnswerFileReader.MAX_BYTES) {
        throw new WorldException(
            "standard input has more than 64 MiB; no answer file is that large");
      }
      return bytes;
    } catch (IOException e) {
      throw new WorldException("cannot read standard input: " + e.getMessage(), e);
    }
  }
}
