package unattend.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list items of the profile that are being written, outermost first. The first list on a
 * setting's path belongs to the first of them, and so on: an interface of the profile is an
 * Interface of several components, a partition both a CreatePartition and a ModifyPartition.
 */
final class Frames {
  static final Frames NONE = new Frames(List.of());

  private final List<Map<String, SettingNode>> items;

  private Frames(List<Map<String, SettingNode>> items) {
    this.items = items;
  }

  /** These frames and a new item further in. */
  Frames inside() {
    List<Map<String, SettingNode>> all = new ArrayList<>(items);
    all.add(new HashMap<>());
    return new Frames(all);
  }

  int depth() {
    return items.size();
  }

  /** The element that the item at a depth is of this list; empty if nothing was written to it. */
  Optional<SettingNode> item(int depth, String list) {
    return Optional.ofNullable(items.get(depth).get(list));
  }

  void put(int depth, String list, SettingNode item) {
    items.get(depth).put(list, item);
  }
}
