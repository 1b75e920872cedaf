package unattend.setuplog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.Severity;

/** What is known of one run: the lines of a log between one start mark and the next. */
final class RunLog {
  private static final int MOST_UNKNOWN = 10;
  private static final int NEAR = 5;
  private static final Pattern PHASE =
      Pattern.compile("Hit failure while ([^;]+);", Pattern.CASE_INSENSITIVE);

  private final String start;
  private final Map<String, Trace> traces = new LinkedHashMap<>();
  private final Map<String, UnexplainedError> unknown = new LinkedHashMap<>();
  private int moreUnknown;
  private Place announced = Place.UNKNOWN;
  private int announcedAge;
  private String pass = "";
  private String phase = "";

  /**
   * A run without lines so far.
   *
   * @param start when it began, or blank
   */
  RunLog(String start) {
    this.start = start;
  }

  String start() {
    return start;
  }

  /** Takes an entry in, and says whether it is a known one. */
  boolean add(LogRecord record) {
    notePhase(record);
    traces.values().removeIf(trace -> trace.signature().isClearedBy(record));
    for (Signature signature : Signatures.all()) {
      Optional<Matcher> match = signature.match(record);
      if (match.isPresent()) {
        add(signature, match.get(), record);
        return true;
      }
    }
    announcedAge++;
    if (record.isError()) {
      addUnknown(record);
    }
    return false;
  }

  private void add(Signature signature, Matcher match, LogRecord record) {
    if (signature.info().name().equals(Signatures.PLACE)) {
      announced = Place.of(match);
      announcedAge = 0;
      return;
    }
    Trace trace = trace(signature);
    trace.add(record, match);
    if (pass.isEmpty()) {
      pass = trace.first("pass");
    }
  }

  private Trace trace(Signature signature) {
    if (!signature.speaksOfPlace()) {
      return plain(signature);
    }
    if (!signature.info().name().equals(Signatures.DESCRIBED)) {
      nameDescribed(signature);
    }
    return placed(signature);
  }

  /** The faults described so far are what the signature says, unless it knows a place itself. */
  private void nameDescribed(Signature signature) {
    if (near().isKnown()
        || latest(signature.info().name()).filter(trace -> trace.place().isKnown()).isPresent()) {
      return;
    }
    for (Trace described : all(Signatures.DESCRIBED)) {
      traces.values().remove(described);
      announced = described.place();
      announcedAge = 0;
      placed(signature).adopt(described);
    }
  }

  private Place near() {
    return announcedAge <= NEAR ? announced : Place.UNKNOWN;
  }

  private Trace plain(Signature signature) {
    return traces.computeIfAbsent(signature.info().name(), name -> new Trace(signature));
  }

  /** One trace for each place; a line without a place belongs to the last one of its kind. */
  private Trace placed(Signature signature) {
    String name = signature.info().name();
    Place place = near();
    announced = Place.UNKNOWN;
    Optional<Trace> latest = latest(name);
    if (latest.isPresent() && (!place.isKnown() || latest.get().place().equals(place))) {
      return latest.get();
    }
    if (latest.isPresent() && !latest.get().place().isKnown()) {
      latest.get().setPlace(place);
      return latest.get();
    }
    Trace trace = traces.computeIfAbsent(name + place.words(), key -> new Trace(signature));
    trace.setPlace(place);
    return trace;
  }

  private Optional<Trace> latest(String name) {
    List<Trace> all = all(name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private List<Trace> all(String name) {
    return traces.values().stream()
        .filter(trace -> trace.signature().info().name().equals(name))
        .toList();
  }

  private void addUnknown(LogRecord record) {
    String key = UnexplainedError.key(record);
    if (!unknown.containsKey(key) && unknown.size() == MOST_UNKNOWN) {
      moreUnknown++;
      return;
    }
    unknown.computeIfAbsent(key, k -> new UnexplainedError(record)).count();
  }

  List<Trace> traces(Signature.Kind kind) {
    return traces.values().stream().filter(trace -> trace.signature().kind() == kind).toList();
  }

  /** Causes of one severity, in the order of the log. */
  List<Trace> causes(Severity severity) {
    return traces(Signature.Kind.CAUSE).stream()
        .filter(trace -> trace.signature().info().severity() == severity)
        .toList();
  }

  /** Consequences, the most telling first. */
  List<Trace> consequences() {
    List<Trace> sorted = new ArrayList<>(traces(Signature.Kind.CONSEQUENCE));
    sorted.sort(
        (a, b) ->
            Signatures.all().indexOf(a.signature()) - Signatures.all().indexOf(b.signature()));
    return sorted;
  }

  List<UnexplainedError> unknown() {
    return List.copyOf(unknown.values());
  }

  /** Kinds of unknown errors that were not kept. */
  int moreUnknown() {
    return moreUnknown;
  }

  /** The pass that the log names, or blank. */
  String pass() {
    return pass;
  }

  boolean has(String name) {
    return traces.containsKey(name);
  }

  boolean failed() {
    return !causes(Severity.ERROR).isEmpty() || !traces(Signature.Kind.CONSEQUENCE).isEmpty();
  }

  /** The last line of a run names the phase, whatever else it is known for. */
  private void notePhase(LogRecord record) {
    if (phase.isEmpty() && record.folded().contains("hit failure while")) {
      Matcher matcher = PHASE.matcher(record.text());
      phase = matcher.find() ? matcher.group(1) : "";
    }
  }

  /** What sysprep was at when it broke off, or blank. */
  String phase() {
    return phase;
  }
}
