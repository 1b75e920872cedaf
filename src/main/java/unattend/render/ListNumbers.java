package unattend.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unattend.catalog.Setting;
import unattend.render.RenderedElement.RenderedAttribute;

/** Gives the items of one parent's lists what makes them items: an action and a number. */
final class ListNumbers {
  private static final String ACTION = "wcm:action";
  private static final String KEY_VALUE = "wcm:keyValue";

  private final Map<String, Integer> lastByList = new HashMap<>();

  /** The element as an item of its list; what it already says is kept. */
  RenderedElement item(RenderedElement element, Setting setting) {
    List<RenderedAttribute> attributes = new ArrayList<>(element.attributes());
    if (!has(attributes, ACTION)) {
      attributes.add(0, new RenderedAttribute(ACTION, "add"));
    }
    List<RenderedElement> children = element.children();
    if (setting.keyedByAttribute()) {
      if (!has(attributes, KEY_VALUE)) {
        attributes.add(new RenderedAttribute(KEY_VALUE, next(setting)));
      }
    } else if (setting.keyedByNumber()) {
      children = numbered(element, setting);
    }
    return new RenderedElement(
        element.name(), attributes, element.text(), children, element.place(), element.masked());
  }

  private static boolean has(List<RenderedAttribute> attributes, String name) {
    return attributes.stream().anyMatch(attribute -> attribute.name().equals(name));
  }

  private List<RenderedElement> numbered(RenderedElement element, Setting setting) {
    Optional<RenderedElement> written =
        element.children().stream().filter(c -> c.name().equals(setting.key())).findFirst();
    if (written.isPresent()) {
      String text = written.get().text().trim();
      if (text.matches("\\d{1,8}")) {
        lastByList.merge(setting.name(), Integer.parseInt(text), Math::max);
      }
      return element.children();
    }
    RenderedElement number =
        new RenderedElement(
            setting.key(), List.of(), next(setting), List.of(), element.place(), false);
    List<RenderedElement> children = new ArrayList<>(element.children());
    int position = setting.childNames().indexOf(setting.key());
    int at = 0;
    while (at < children.size() && before(setting, children.get(at).name(), position)) {
      at++;
    }
    children.add(at, number);
    return children;
  }

  private static boolean before(Setting setting, String name, int position) {
    int own = setting.child(name).map(child -> setting.children().indexOf(child)).orElse(position);
    return own < position;
  }

  private String next(Setting setting) {
    return Integer.toString(lastByList.merge(setting.name(), 1, Integer::sum));
  }
}
