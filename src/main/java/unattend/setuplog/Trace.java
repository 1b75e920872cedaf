package unattend.setuplog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import unattend.diagnostic.OneLine;

/** All lines of one run that prove one thing; of many only the first few are kept. */
final class Trace {
  private static final int MOST_LINES = 5;
  private static final int MOST_VALUES = 20;

  private final Signature signature;
  private final List<Evidence> evidence = new ArrayList<>();
  private final Map<String, Set<String>> values = new LinkedHashMap<>();
  private Place place = Place.UNKNOWN;

  Trace(Signature signature) {
    this.signature = signature;
  }

  void add(LogRecord record, Matcher matcher) {
    if (evidence.size() < MOST_LINES) {
      evidence.add(Evidence.of(record, matcher.group()));
    }
    for (String name : Groups.names(signature.pattern())) {
      String value = Groups.of(matcher, name).strip();
      Set<String> known = values.computeIfAbsent(name, key -> new LinkedHashSet<>());
      if (!value.isEmpty() && known.size() < MOST_VALUES) {
        known.add(value);
      }
    }
  }

  /** Takes over the lines of another trace, which turned out to prove the same. */
  void adopt(Trace other) {
    for (Evidence each : other.evidence) {
      if (evidence.size() < MOST_LINES) {
        evidence.add(each);
      }
    }
  }

  void setPlace(Place known) {
    place = known;
  }

  Signature signature() {
    return signature;
  }

  Place place() {
    return place;
  }

  List<Evidence> evidence() {
    return evidence;
  }

  /** What a group matched first, or blank. */
  String first(String name) {
    return values.getOrDefault(name, Set.of()).stream().findFirst().orElse("");
  }

  String message() {
    Map<String, String> filled = new LinkedHashMap<>();
    values.forEach((name, found) -> filled.put(name, Confidential.mask(String.join(", ", found))));
    filled.computeIfPresent("code", (name, code) -> described(first("code")));
    filled.put("place", place.words());
    filled.put("area", Message.area(first("entry") + " " + first("dll")));
    String template = signature.message();
    return OneLine.of(
        Message.fill(template.isEmpty() ? signature.info().title() : template, filled));
  }

  /** For a line that follows from something told already. */
  String briefly() {
    String phase = first("phase");
    return signature.info().title() + (phase.isEmpty() ? "" : " during \"" + phase + "\"");
  }

  private static String described(String code) {
    return code.isEmpty() ? "" : ErrorCodes.describe(code);
  }
}
