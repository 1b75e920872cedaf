package unattend.profile;

import java.util.IdentityHashMap;

/** How much the references of a profile put in: what repeats what repeats others grows fast. */
final class PutIn {
  /** In characters. */
  static final long MOST = 16L << 20;

  /** What a value counts besides its characters, and each place it was put together from. */
  private static final long VALUE = 64;

  private final IdentityHashMap<YamlNode, Long> sizes = new IdentityHashMap<>();
  private long total;

  /** Takes in one more value, and says whether that is too much by now. */
  boolean isTooMuch(YamlNode value) {
    total += size(value);
    return total > MOST;
  }

  private long size(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.text().length() + VALUE * (1 + scalar.parts().size());
    }
    Long known = sizes.get(node);
    if (known == null) {
      known = VALUE;
      if (node instanceof YamlList list) {
        for (YamlNode item : list.items()) {
          known += size(item);
        }
      } else if (node instanceof YamlMap map) {
        for (YamlMap.Entry entry : map.entries()) {
          known += size(entry.value());
        }
      }
      sizes.put(node, known);
    }
    return known;
  }
}
