package unattend.cli;

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
  List<FileReport> inspect(InputFiles.Entry entry) {
    String file = entry.name();
    if (entry.fault().isPresent()) {
      return List.of(FileReport.unreadable(file, entry.fault().get()));
    }
    try {
      return profiles.isPresent() && ProfileInspector.isProfile(file)
          ? profiles.get().inspect(file).stream().map(this::kept).toList()
          : List.of(kept(answerFile(file)));
    } catch (WorldException e) {
      return List.of(FileReport.unreadable(file, e.getMessage()));
    } catch (InvalidPathException e) {
      String message = "\"" + file + "\" is not a path: " + e.getReason();
      return List.of(FileReport.unreadable(file, message));
    } catch (RuntimeException | StackOverflowError e) {
      return List.of(FileReport.unreadable(file, file + " was not checked, " + OwnFault.told(e)));
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
    return Input.isStandard(file)
        ? reader.read(file, Input.standard(io))
        : reader.read(file, Path.of(file));
  }
}
