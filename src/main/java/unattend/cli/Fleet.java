package unattend.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import unattend.catalog.Catalog;
import unattend.catalog.Pass;
import unattend.cli.MachineList.Machine;
import unattend.diagnostic.FileFault;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;
import unattend.diagnostic.WorldException;
import unattend.profile.Profile;
import unattend.profile.ProfileOptions;
import unattend.profile.ProfileSource;
import unattend.profile.SettingNode;
import unattend.render.AnswerFileRenderer;
import unattend.render.Rendered;

/** One answer file for each machine of a list; a bad row does not stop the others. */
final class Fleet {
  /** So many sets of errors are remembered; a list of any length takes no more memory. */
  private static final int MOST_SHOWN = 100;

  /** The step between the states of {@link SplittableRandom}, which keeps them far apart. */
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final Map<List<Finding>, Long> shown = new HashMap<>();
  private final Map<String, Long> lineByComputer = new HashMap<>();
  private final Map<String, Optional<String>> answers = new ConcurrentHashMap<>();
  private final FleetWarnings warnings = new FleetWarnings();
  private final ProfileSource source;
  private final ProfileOptions options;
  private final AnswerFileRenderer renderer;
  private final RenderedCheck check;
  private final Path folder;
  private final Io io;
  private final Manner manner;

  /**
   * How the files are written.
   *
   * @param redact true for copies without secrets
   * @param force true to write what has errors too
   */
  record Manner(boolean redact, boolean force, boolean colour) {}

  /** What became of one row: what is to be written, and why not if it is not. */
  private record Outcome(
      Machine machine,
      List<Finding> findings,
      Optional<String> fault,
      Optional<SettingNode> computer,
      Optional<RenderedText> text) {
    List<Finding> errors() {
      return findings.stream().filter(f -> f.severity() == Severity.ERROR).toList();
    }

    static Outcome fault(Machine machine, String fault) {
      return new Outcome(
          machine, List.of(), Optional.of(fault), Optional.empty(), Optional.empty());
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
      Manner manner) {
    this.source = source;
    this.options = options;
    this.renderer = renderer;
    this.check = new RenderedCheck(catalog);
    this.folder = folder;
    this.io = io;
    this.manner = manner;
  }

  /**
   * Renders all.
   *
   * @return the exit code
   * @throws WorldException if the list cannot be read or the folder not be made
   */
  int render(String list, MachineList machines, boolean quiet) throws WorldException, IOException {
    makeFolder();
    int written = 0;
    int failed = 0;
    Progress progress = Progress.ofUnknownTotal(io);
    try (InOrder<Machine, Outcome> outcomes = new InOrder<>(machines, true, this::machine)) {
      while (outcomes.hasNext()) {
        Outcome outcome = outcomes.next();
        progress.step();
        Optional<String> fault = outcome.fault().or(() -> sameName(outcome));
        List<Finding> errors = outcome.errors();
        boolean wanted = fault.isEmpty() && (errors.isEmpty() || manner.force());
        if (wanted && outcome.text().isPresent()) {
          fault = write(outcome.machine().file(), outcome.text().get());
        }
        boolean there = wanted && outcome.text().isPresent() && fault.isEmpty();
        written += there ? 1 : 0;
        if (fault.isPresent() || !errors.isEmpty()) {
          failed++;
          tell(list, outcome.machine(), errors, fault.orElse(what(outcome.machine(), there)));
        }
        warnings.add(outcome.machine(), outcome.findings());
      }
    }
    progress.done();
    warnings.tell(list, manner.colour(), io);
    if (!quiet) {
      io.note(
          written
              + (written == 1 ? " answer file" : " answer files")
              + " written to "
              + folder
              + (failed > 0 ? "; " + failed + (failed == 1 ? " row failed" : " rows failed") : ""));
    }
    return failed > 0 ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private void makeFolder() throws WorldException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new WorldException(folder + " is a file; a folder is wanted here", e);
    } catch (IOException e) {
      throw new WorldException(FileFault.writing(folder, e), e);
    }
  }

  private Outcome machine(Machine machine) {
    if (machine.fault().isPresent()) {
      return Outcome.fault(machine, machine.fault().get());
    }
    ProfileSource.Result resolved = source.resolve(with(machine));
    if (resolved.profile().isEmpty()) {
      return new Outcome(
          machine, resolved.findings(), Optional.empty(), Optional.empty(), Optional.empty());
    }
    try {
      Rendered rendered = renderer.render(resolved.profile().get());
      List<Finding> findings = new ArrayList<>(resolved.findings());
      findings.addAll(check.check(machine.file(), rendered).findings());
      RenderedText text = RenderedText.of(rendered, manner.redact(), renderer);
      Optional<SettingNode> computer = computer(resolved.profile().get());
      return new Outcome(machine, findings, Optional.empty(), computer, Optional.of(text));
    } catch (WorldException e) {
      return Outcome.fault(machine, e.getMessage());
    }
  }

  private static Optional<SettingNode> computer(Profile profile) {
    return profile
        .settings()
        .component(Pass.SPECIALIZE, "Microsoft-Windows-Shell-Setup")
        .flatMap(shell -> shell.child("ComputerName"));
  }

  /** Two machines of one name cannot be in one network; * and a variable are no name yet. */
  private Optional<String> sameName(Outcome outcome) {
    String name = outcome.computer().flatMap(SettingNode::text).orElse("");
    if (name.isBlank() || name.equals("*") || name.indexOf('%') >= 0) {
      return Optional.empty();
    }
    long line = outcome.machine().line();
    Long before = lineByComputer.putIfAbsent(name.toLowerCase(Locale.ROOT), line);
    if (before == null) {
      return Optional.empty();
    }
    boolean masked = outcome.computer().get().masked();
    String shownName = masked ? "of this name" : "\"" + name + "\"";
    return Optional.of("the computer " + shownName + " stands in line " + before + " already");
  }

  private Optional<String> write(String file, RenderedText text) {
    try {
      new AtomicFile(folder.resolve(file)).write(text.text(), text.secret());
      return Optional.empty();
    } catch (WorldException e) {
      return Optional.of(e.getMessage());
    }
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
        seed(machine.line()),
        this::answer,
        options.strict());
  }

  /** Each question is asked once, for all machines. */
  private Optional<String> answer(String question) {
    return answers.computeIfAbsent(question, options.prompt());
  }

  /** Every machine has a seed of its own. */
  private OptionalLong seed(long line) {
    return options.seed().isPresent()
        ? OptionalLong.of(new SplittableRandom(options.seed().getAsLong() + line * STEP).nextLong())
        : OptionalLong.empty();
  }

  private static String what(Machine machine, boolean written) {
    return written
        ? machine.file() + " has errors, and is written nevertheless (--force)"
        : "no answer file for " + machine.file();
  }

  /** A fault of the profile itself stops every row; it is shown with the first of them. */
  private void tell(String list, Machine machine, List<Finding> errors, String fault)
      throws IOException {
    long line = machine.line();
    String what = fault;
    Optional<Long> first = Optional.ofNullable(shown.get(errors));
    if (first.isPresent()) {
      what += ", for the reason shown with line " + first.get();
    } else if (!errors.isEmpty() && shown.size() < MOST_SHOWN) {
      shown.put(errors, line);
    }
    io.note(list + ":" + line + ": error: " + what);
    if (first.isEmpty()) {
      FindingsToPeople.show(errors, List.of(), manner.colour(), io);
    }
  }
}
