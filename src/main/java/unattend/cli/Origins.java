package unattend.cli;

import unattend.diagnostic.Position;
import unattend.profile.Place;
import unattend.render.RenderedElement;
import unattend.render.RenderedElement.RenderedAttribute;

/** Which line of which file each setting of a rendered answer file comes from; no values. */
final class Origins {
  private Origins() {}

  /** One line a setting: pass, component and path, then the place. */
  static String list(RenderedElement root) {
    StringBuilder out = new StringBuilder();
    for (RenderedElement settings : root.children()) {
      String pass = attribute(settings, "pass");
      for (RenderedElement component : settings.children()) {
        String name = attribute(component, "name");
        String start =
            pass.isEmpty() ? settings.name() + " " + component.name() : pass + " " + name;
        component.children().forEach(child -> collect(start + "/" + child.name(), child, out));
      }
    }
    return out.toString();
  }

  private static String attribute(RenderedElement element, String name) {
    return element.attributes().stream()
        .filter(attribute -> attribute.name().equals(name))
        .map(RenderedAttribute::value)
        .findFirst()
        .orElse("");
  }

  private static void collect(String path, RenderedElement element, StringBuilder out) {
    if (element.children().isEmpty()) {
      String place = element.place().map(Origins::text).orElse("");
      out.append(path).append('\t').append(place).append('\n');
    }
    element.children().forEach(child -> collect(path + "/" + child.name(), child, out));
  }

  private static String text(Place place) {
    Position position = place.source().position(place.span().start());
    return place.source().name() + ":" + position.line() + ":" + position.column();
  }
}
