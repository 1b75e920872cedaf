package unattend.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import unattend.diagnostic.Finding;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** Reads YAML text into values with places. */
final class YamlReader {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NODES = 2_000_000;

  /** How many values aliases may add to those that are written out. */
  private static final int MAX_ALIASED = 10_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new FailsafeSchema())
          .setCodePointLimit(Integer.MAX_VALUE)
          .build();

  private final SourceText source;
  private final Reports reports;
  private final boolean astral;
  private final Map<Node, Integer> uses = new HashMap<>();
  private int nodes;
  private int aliased;

  private YamlReader(SourceText source, Reports reports) {
    this.source = source;
    this.reports = reports;
    this.astral = source.text().chars().anyMatch(c -> Character.isSurrogate((char) c));
  }

  /** The one document of a text; empty if it is none, which is reported. */
  static Optional<YamlNode> read(SourceText source, Reports reports) {
    return new YamlReader(source, reports).read();
  }

  private Optional<YamlNode> read() {
    try {
      if (tooDeep()) {
        return Optional.empty();
      }
      Optional<Node> root = new Compose(SETTINGS).composeString(source.text());
      if (root.isEmpty()) {
        Place place = new Place(source, Span.at(0));
        reports.add(ProfileRules.SYNTAX, place, "the profile is empty", "begin with profile: 1");
        return Optional.empty();
      }
      Optional<YamlNode> converted = convert(root.get());
      return nodes > MAX_NODES || aliased > MAX_ALIASED ? Optional.empty() : converted;
    } catch (YamlEngineException e) {
      SecretNames.hideAll(source);
      reports.add(syntax(e));
      return Optional.empty();
    }
  }

  private Finding syntax(YamlEngineException e) {
    int offset = 0;
    String problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    if (e instanceof MarkedYamlEngineException marked) {
      offset = marked.getProblemMark().map(this::offset).orElse(0);
      problem = marked.getProblem();
    }
    boolean tab = offset < source.text().length() && source.text().charAt(offset) == '\t';
    String message =
        tab
            ? "a tab stands where YAML wants blanks"
            : "this is not YAML: " + problem.replace("\n", " ");
    Place place = new Place(source, new Span(offset, Math.min(offset + 1, source.text().length())));
    return Finding.of(ProfileRules.SYNTAX, place.source(), place.span(), message)
        .help(
            tab ? "indent with blanks" : "quote texts that hold : # { } [ ] or begin with * & ! %");
  }

  /** Looks at the events alone, which take no memory, before anything recursive begins. */
  private boolean tooDeep() {
    int depth = 0;
    for (Event event : new Parse(SETTINGS).parseString(source.text())) {
      switch (event.getEventId()) {
        case SequenceStart, MappingStart -> depth++;
        case SequenceEnd, MappingEnd -> depth--;
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        int offset = event.getStartMark().map(this::offset).orElse(0);
        reports.add(
            ProfileRules.TOO_DEEP,
            new Place(source, Span.at(offset)),
            "the profile is nested more than " + MAX_DEPTH + " levels deep",
            "flatten it; the deepest key of the vocabulary is 7 levels down");
        return true;
      }
    }
    return false;
  }

  private Optional<YamlNode> convert(Node node) {
    nodes++;
    if (uses.merge(node, 1, Integer::sum) > 1) {
      aliased++;
    }
    if (nodes > MAX_NODES || aliased > MAX_ALIASED || node.isRecursive()) {
      reportAliases(node);
      return Optional.empty();
    }
    Place place = place(node);
    if (node instanceof MappingNode mapping) {
      return Optional.of(mapping(mapping, place));
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      sequence.getValue().forEach(item -> convert(item).ifPresent(items::add));
      return Optional.of(new YamlList(place, items));
    }
    ScalarNode scalar = (ScalarNode) node;
    return Optional.of(YamlScalar.literal(place, scalar.getValue(), scalar.isPlain()));
  }

  private void reportAliases(Node node) {
    if (reports.list().stream().noneMatch(f -> f.rule().equals(ProfileRules.TOO_MANY_ALIASES))) {
      String message =
          node.isRecursive()
              ? "an alias stands inside the value it names"
              : "the aliases of this profile stand for more than " + MAX_ALIASED + " values";
      reports.add(
          ProfileRules.TOO_MANY_ALIASES,
          place(node),
          message,
          "use vars: and ${vars.NAME} instead");
    }
  }

  private YamlMap mapping(MappingNode mapping, Place place) {
    List<YamlMap.Entry> entries = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place keyPlace = place(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        reports.add(
            ProfileRules.WRONG_TYPE, keyPlace, "a key is a word, not a list or a mapping", "");
        continue;
      }
      Place first = seen.putIfAbsent(key.getValue(), keyPlace);
      if (first == null) {
        convert(tuple.getValueNode())
            .ifPresent(value -> entries.add(new YamlMap.Entry(key.getValue(), keyPlace, value)));
      } else {
        String message = "the key \"" + key.getValue() + "\" stands twice in one mapping";
        reports.add(
            Finding.of(ProfileRules.DUPLICATE_KEY, source, keyPlace.span(), message)
                .help("keep one")
                .related("the first is here", first.span()));
      }
    }
    return new YamlMap(place, entries);
  }

  /** Where a value stands; a block's white space at the end is left out. */
  private Place place(Node node) {
    int start = node.getStartMark().map(this::offset).orElse(0);
    int end = node.getEndMark().map(this::offset).orElse(start);
    String text = source.text();
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Place(source, new Span(start, Math.max(start, end)));
  }

  /** Marks count code points, places UTF-16 units. */
  private int offset(Mark mark) {
    int index = mark.getIndex();
    String text = source.text();
    if (!astral) {
      return Math.min(index, text.length());
    }
    return index >= text.codePointCount(0, text.length())
        ? text.length()
        : text.offsetByCodePoints(0, index);
  }
}
