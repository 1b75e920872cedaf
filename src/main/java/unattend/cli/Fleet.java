package unattend.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.cli.MachineList.Machine;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;
import unattend.diagnostic.WorldException;
import unattend.profile.ProfileOptions;
import unattend.profile.ProfileSource;
import unattend.render.AnswerFileRenderer;
import unattend.render.Rendered;

/** One answer file for each machine of a list; a bad row does not stop the others. */
final class Fleet {
  /** So many sets of errors are remembered; a list of any length takes no more memory. */
  private static final int MOST_SHOWN = 100;

  private final Map<List<Finding>, Long> shown = new HashMap<>();
  private final ProfileSource source;
  private final ProfileOptions options;
  private final AnswerFileRenderer renderer;
  private final RenderedCheck check;
  private final Path folder;
  private final Io io;
  private final boolean colour;

  /** What became of one row: the errors, or none and the file is written. */
  private record Outcome(Machine machine, List<Finding> errors, Optional<String> fault) {
    boolean failed() {
      return fault.isPresent() || !errors.isEmpty();
    }
  }

  /**
   * @param folder where the answer files go; made if it is not there
   */
  Fleet(
      ProfileSource source,
      ProfileOptions options,
      AnswerFileRenderer renderer,
      Catalog catalog,
      Path folder,
      Io io,
      boolean colour) {
    this.source = source;
    this.options = options;
    this.renderer = renderer;
    this.check = new RenderedCheck(catalog);
    this.folder = folder;
    this.io = io;
    this.colour = colour;
  }

  /**
   * Renders all.
   *
   * @return the exit code
   * @throws WorldException if the list cannot be read or the folder not be made
   */
  int render(String list, Path path, boolean quiet) throws WorldException, IOException {
    makeFolder();
    int written = 0;
    int failed = 0;
    Progress progress = Progress.ofUnknownTotal(io);
    try (MachineList machines = MachineList.open(path);
        InOrder<Machine, Outcome> outcomes = new InOrder<>(machines, true, this::machine)) {
      while (outcomes.hasNext()) {
        Outcome outcome = outcomes.next();
        progress.step();
        if (outcome.failed()) {
          failed++;
          tell(list, outcome);
        } else {
          written++;
        }
      }
    } catch (CsvParseException e) {
      throw new WorldException(list + " is no CSV file: " + e.getMessage(), e);
    }
    progress.done();
    if (!quiet) {
      io.note(
          written
              + " answer files written to "
              + folder
              + (failed > 0 ? "; " + failed + (failed == 1 ? " row failed" : " rows failed") : ""));
    }
    return failed > 0 ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private void makeFolder() throws WorldException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new WorldException(
          folder + " is no folder and cannot be made one: " + e.getMessage(), e);
    }
  }

  private Outcome machine(Machine machine) {
    if (machine.fault().isPresent()) {
      return new Outcome(machine, List.of(), machine.fault());
    }
    ProfileSource.Result resolved = source.resolve(with(machine));
    if (resolved.profile().isEmpty()) {
      return new Outcome(machine, errors(resolved.findings()), Optional.empty());
    }
    try {
      Rendered rendered = renderer.render(resolved.profile().get());
      List<Finding> errors = errors(check.check(machine.file(), rendered).findings());
      if (!errors.isEmpty()) {
        return new Outcome(machine, errors, Optional.empty());
      }
      new AtomicFile(folder.resolve(machine.file()))
          .write(rendered.text(), rendered.profile().holdsSecrets());
      return new Outcome(machine, List.of(), Optional.empty());
    } catch (WorldException e) {
      return new Outcome(machine, List.of(), Optional.of(e.getMessage()));
    }
  }

  private static List<Finding> errors(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
  }

  /** What the command line says, and then what the row says. */
  private ProfileOptions with(Machine machine) {
    List<String> sets = new ArrayList<>(options.sets());
    sets.addAll(machine.sets());
    List<String> variables = new ArrayList<>(options.variables());
    variables.addAll(machine.variables());
    return new ProfileOptions(
        options.environment(),
        sets,
        variables,
        options.architecture(),
        options.seed(),
        options.prompt(),
        options.strict());
  }

  /** A fault of the profile itself stops every row; it is shown with the first of them. */
  private void tell(String list, Outcome outcome) throws IOException {
    long line = outcome.machine().line();
    String what = outcome.fault().orElse("no answer file for " + outcome.machine().file());
    Optional<Long> first = Optional.ofNullable(shown.get(outcome.errors()));
    if (first.isPresent()) {
      what += ", for the reason shown with line " + first.get();
    } else if (!outcome.errors().isEmpty() && shown.size() < MOST_SHOWN) {
      shown.put(outcome.errors(), line);
    }
    io.note(list + ":" + line + ": error: " + what);
    if (first.isEmpty()) {
      FindingsToPeople.show(outcome.errors(), List.of(), colour, io);
    }
  }
}
