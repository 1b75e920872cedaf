package unattend.profile;

import java.util.List;

/** A list of values. */
record YamlList(Place place, List<YamlNode> items) implements YamlNode {
  YamlList {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "a list";
  }
}
