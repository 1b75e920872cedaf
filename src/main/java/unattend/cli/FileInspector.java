package unattend.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import unattend.check.CheckResult;
import unattend.check.Checker;
import unattend.diagnostic.WorldException;
import unattend.document.AnswerFile;
import unattend.document.AnswerFileReader;
import unattend.report.FileReport;
import unattend.review.PassSettings;

/** Reads and checks one file after the other. Safe for several threads. */
final class FileInspector {
  private final AnswerFileReader reader = new AnswerFileReader();
  private final Checker checker;
  private final Set<String> ignored;
  private final Function<AnswerFile, List<PassSettings>> settings;
  private final Optional<ProfileInspector> profiles;
  private final Io io;

  /**
   * @param ignored names whose findings are left out
   * @param settings tells what a file sets, if the format shows it
   * @param profiles checks the profiles among the files, if there are any
   */
  FileInspector(
      Checker checker,
      Set<String> ignored,
      Function<AnswerFile, List<PassSettings>> settings,
      Optional<ProfileInspector> profiles,
      Io io) {
    this.checker = checker;
    this.ignored = ignored;
    this.settings = settings;
    this.profiles = profiles;
    this.io = io;
  }

  /**
   * What is to be said of a file, and of others that it is made of; {@code -} is standard input.
   */
  List<FileReport> inspect(String file) {
    try {
      return profiles.isPresent() && ProfileInspector.isProfile(file)
          ? profiles.get().inspect(file).stream().map(this::kept).toList()
          : List.of(kept(answerFile(file)));
    } catch (WorldException e) {
      return List.of(FileReport.unreadable(file, e.getMessage()));
    } catch (InvalidPathException e) {
      String message = "\"" + file + "\" is not a path: " + e.getReason();
      return List.of(FileReport.unreadable(file, message));
    }
  }

  private FileReport answerFile(String file) throws WorldException {
    AnswerFileReader.Result read = read(file);
    CheckResult result = checker.check(read);
    return new FileReport(file, result.findings(), result.notCovered(), result.ignored())
        .setting(settings.apply(read.file()));
  }

  private FileReport kept(FileReport report) {
    return report.without(finding -> ignored.contains(finding.rule().name()));
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
