package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import unattend.catalog.Setting;
import unattend.profile.YamlScalar.Origin;

/** A list that Windows wants as one text with semicolons. */
final class Join implements Transform {
  static final String SEPARATOR = ";";

  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    List<YamlScalar> items = writing.scalars(key, value);
    for (YamlScalar item : items) {
      if (item.text().contains(SEPARATOR)) {
        String message =
            key.plainPath() + " holds " + item.shown() + ", which is more than one item";
        writing.report(ProfileRules.VALUE, item, message, "write each as an item of its own");
        return;
      }
    }
    if (!items.isEmpty()) {
      String text = items.stream().map(YamlScalar::text).collect(Collectors.joining(SEPARATOR));
      writing.set(key, text, joined(value, text, items));
    }
  }

  private static YamlScalar joined(YamlNode value, String text, List<YamlScalar> items) {
    List<Place> parts = new ArrayList<>();
    items.forEach(item -> parts.addAll(item.parts()));
    Origin origin =
        items.stream().anyMatch(item -> item.origin() == Origin.OUTSIDE)
            ? Origin.OUTSIDE
            : Origin.LITERAL;
    return new YamlScalar(value.place(), text, false, origin, parts);
  }

  @Override
  public Optional<Draft> fromSettings(Key key, Setting setting, String text) {
    List<String> items = new ArrayList<>();
    for (String item : text.split(SEPARATOR, -1)) {
      items.add(item.trim());
    }
    boolean whole = items.stream().noneMatch(String::isEmpty);
    return whole ? Optional.of(Draft.Items.of(items)) : Optional.empty();
  }
}
