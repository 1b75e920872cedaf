package unattend.sysprep;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.diagnostic.OneLine;
import unattend.diagnostic.WorldException;
import unattend.sysprep.SysprepOutcome.Kind;

/** Runs sysprep, watches its logs, and says what came of it. */
public final class SysprepRunner {
  private static final Duration GLANCE = Duration.ofMillis(250);

  private final Host host;
  private final Path program;
  private final SysprepFolder folder;
  private final SysprepSwitches switches;
  private final Limits limits;
  private final Watcher watcher;
  private LastSeen seen = LastSeen.NOTHING;

  /** Somebody who wants to see the progress. */
  public interface Watcher {
    /** Called several times a second. */
    void running(Duration since, String lastLine);
  }

  /** A run that is not started yet. */
  public SysprepRunner(
      Host host, Path program, SysprepSwitches switches, Limits limits, Watcher watcher) {
    this.host = host;
    this.program = program;
    this.folder = SysprepFolder.of(program);
    this.switches = switches;
    this.limits = limits;
    this.watcher = watcher;
  }

  /** A run and what came of it. */
  public record Result(RunStart start, SysprepOutcome outcome) {}

  /**
   * Starts sysprep and waits for its end, or until its time is over.
   *
   * @throws WorldException if it cannot be started
   */
  public Result run(Path answerFile) throws WorldException {
    RunStart start = RunStart.at(host.now(), folder, switches.generalize());
    Optional<SysprepOutcome> already =
        switches.generalize()
            ? imageState().flatMap(SysprepOutcome::alreadyGeneralized)
            : Optional.empty();
    if (already.isPresent()) {
      return new Result(start, already.get());
    }
    Optional<Long> other = host.running(program);
    if (other.isPresent()) {
      throw new WorldException(
          "another sysprep is open (process " + other.get() + "); close its window first");
    }
    VerdictFile verdict = new VerdictFile(folder);
    verdict.begin(start);
    StartedSysprep process = start(verdict, answerFile);
    SysprepOutcome outcome = watch(process, start);
    if (!stillRuns(outcome)) {
      complete(verdict, start, outcome);
    }
    return new Result(start, outcome);
  }

  private StartedSysprep start(VerdictFile verdict, Path answerFile) throws WorldException {
    try {
      return host.start(program, switches.words(), answerFile);
    } catch (WorldException e) {
      verdict.remove();
      throw e;
    }
  }

  /** The registry speaks for the running Windows; State.ini may be older. */
  private Optional<String> imageState() {
    return host.imageState().or(folder::imageState);
  }

  private static void complete(VerdictFile verdict, RunStart start, SysprepOutcome outcome) {
    try {
      verdict.complete(start, outcome);
    } catch (WorldException | UncheckedIOException e) {
      // The machine may be down by now; from what was begun the verdict can be made again.
    }
  }

  private static boolean stillRuns(SysprepOutcome outcome) {
    return outcome.kind() != Kind.SUCCEEDED && outcome.kind() != Kind.FAILED;
  }

  private SysprepOutcome watch(StartedSysprep process, RunStart start) throws WorldException {
    seen = LastSeen.NOTHING;
    try {
      return watch(process, start, new LogWatch(folder));
    } catch (ConnectionLost e) {
      return seen.judge(switches, e);
    } catch (UncheckedIOException e) {
      // A file system whose connection has ended says so in this way.
      return seen.judge(switches, new ConnectionLost("the connection to the machine ended"));
    }
  }

  private SysprepOutcome watch(StartedSysprep process, RunStart start, LogWatch log)
      throws WorldException, ConnectionLost {
    Instant begun = Instant.now();
    Instant changed = begun;
    while (true) {
      OptionalInt status = process.waitFor(GLANCE);
      if (status.isPresent()) {
        SysprepOutcome outcome = new Verdict(folder, start, status, imageState()).judge();
        process.confirm();
        return outcome;
      }
      Instant now = Instant.now();
      changed = log.hasChanged() ? now : changed;
      look(process, start, log);
      Duration silence = Duration.between(changed, now);
      Duration total = Duration.between(begun, now);
      watcher.running(total, log.last());
      if (silence.compareTo(limits.silence()) >= 0) {
        return new SysprepOutcome(Kind.STALLED, stalled(silence, log) + left(process));
      }
      if (limits.total().isPresent() && total.compareTo(limits.total().get()) >= 0) {
        return new SysprepOutcome(
            Kind.TIMED_OUT, "sysprep has not ended after " + words(total) + left(process));
      }
    }
  }

  /** Keeps what is there, for the case that the machine cannot be asked any more. */
  private void look(StartedSysprep process, RunStart start, LogWatch log) throws ConnectionLost {
    LastSeen now = LastSeen.of(folder, start, log);
    process.confirm();
    seen = now;
  }

  private static String stalled(Duration silence, LogWatch log) {
    String last = log.last().isEmpty() ? "" : ", since \"" + OneLine.of(log.last().strip()) + "\"";
    return "sysprep has stalled: it has written nothing to its logs for " + words(silence) + last;
  }

  private static String left(StartedSysprep process) {
    return "; it is left running (process "
        + process.pid()
        + "), because ending it could leave the machine half generalized";
  }

  private static String words(Duration time) {
    long seconds = time.toSeconds();
    return seconds < 120 ? seconds + " seconds" : seconds / 60 + " minutes";
  }
}
