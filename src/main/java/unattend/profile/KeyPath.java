package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way down a profile, such as {@code accounts.local[0].name}. */
record KeyPath(List<Step> steps) {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)((?:\\[\\d{1,6}\\])*+)");

  /** One key, and the positions in the lists behind it. */
  record Step(String key, List<Integer> positions) {}

  KeyPath {
    steps = List.copyOf(steps);
  }

  /** The path a text spells; empty if it is none. */
  static Optional<KeyPath> of(String text) {
    List<Step> steps = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      Optional<Step> step = step(part);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
    }
    return Optional.of(new KeyPath(steps));
  }

  private static Optional<Step> step(String part) {
    if (part.indexOf('[') < 0 && part.indexOf(']') < 0) {
      return part.isEmpty() ? Optional.empty() : Optional.of(new Step(part, List.of()));
    }
    Matcher matcher = STEP.matcher(part);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Integer> positions = new ArrayList<>();
    for (String position : matcher.group(2).split("[\\[\\]]+")) {
      if (!position.isEmpty()) {
        positions.add(Integer.valueOf(position));
      }
    }
    return Optional.of(new Step(matcher.group(1), positions));
  }

  /** What stands there; empty if nothing does. */
  Optional<YamlNode> in(YamlNode root) {
    Optional<YamlNode> node = Optional.of(root);
    for (Step step : steps) {
      node = node.isPresent() ? child(node.get(), step.key()) : node;
      for (int position : step.positions()) {
        node = node.isPresent() ? item(node.get(), position) : node;
      }
    }
    return node;
  }

  private static Optional<YamlNode> child(YamlNode parent, String key) {
    return parent instanceof YamlMap map ? map.get(key) : Optional.empty();
  }

  private static Optional<YamlNode> item(YamlNode node, int position) {
    return node instanceof YamlList list && position < list.items().size()
        ? Optional.of(list.items().get(position))
        : Optional.empty();
  }

  /** The tree with a value put there; missing mappings are made, list items must exist. */
  Optional<YamlMap> put(YamlMap root, YamlNode value, Place place) {
    return put(root, 0, value, place).map(YamlMap.class::cast);
  }

  private Optional<YamlNode> put(YamlNode node, int index, YamlNode value, Place place) {
    if (index == steps.size()) {
      return Optional.of(value);
    }
    if (!(node instanceof YamlMap map)) {
      return Optional.empty();
    }
    Step step = steps.get(index);
    YamlNode old = map.get(step.key()).orElse(new YamlMap(place, List.of()));
    return putItem(old, step.positions(), 0, index, value, place)
        .map(changed -> map.with(new YamlMap.Entry(step.key(), place, changed)));
  }

  private Optional<YamlNode> putItem(
      YamlNode old, List<Integer> positions, int depth, int index, YamlNode value, Place place) {
    if (depth == positions.size()) {
      return put(old, index + 1, value, place);
    }
    int position = positions.get(depth);
    return item(old, position)
        .flatMap(item -> putItem(item, positions, depth + 1, index, value, place))
        .map(changed -> replaced((YamlList) old, position, changed));
  }

  private static YamlNode replaced(YamlList list, int position, YamlNode value) {
    List<YamlNode> items = new ArrayList<>(list.items());
    items.set(position, value);
    return new YamlList(list.place(), items);
  }
}
