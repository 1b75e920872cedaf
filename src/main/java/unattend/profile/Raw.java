package unattend.profile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.diagnostic.Finding;
import unattend.document.AnswerFileReader;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;

/** Whole component elements, taken over as they are and merged with the rest of the profile. */
final class Raw implements Transform {
  private static final String OPEN =
      "<unattend xmlns=\"" + Names.UNATTEND + "\" xmlns:wcm=\"" + Names.WCM + "\">";
  private static final String CLOSE = "</unattend>";
  private static final String SERVICING = "servicing";
  private static final String ROOT = "root";

  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    for (YamlMap item : writing.conversion().items(key, value)) {
      writing
          .conversion()
          .group(
              new Key(
                  "",
                  key.path(),
                  Key.Form.GROUP,
                  key.targets(),
                  "",
                  "",
                  "",
                  "",
                  "",
                  key.children()),
              item,
              writing);
      Optional<YamlScalar> where = text(item, "pass");
      Optional<YamlScalar> xml = text(item, "xml").or(() -> file(item, writing));
      if (where.isEmpty() || xml.isEmpty()) {
        writing.report(
            ProfileRules.MISSING_KEY, item, "a raw fragment wants pass and xml or file", "");
      } else if (xml.get().resolved()) {
        fragment(where.get().text(), xml.get(), writing);
      }
    }
  }

  private static Optional<YamlScalar> text(YamlMap item, String name) {
    return item.get(name).filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast);
  }

  private static Optional<YamlScalar> file(YamlMap item, Writing writing) {
    return text(item, "file")
        .flatMap(name -> writing.conversion().outside().value("file", name.text(), name));
  }

  private static void fragment(String where, YamlScalar xml, Writing writing) {
    byte[] bytes = (OPEN + xml.text() + CLOSE).getBytes(StandardCharsets.UTF_8);
    AnswerFileReader.Result read = new AnswerFileReader().read("raw", bytes);
    if (!read.findings().isEmpty() || read.file().root().isEmpty()) {
      String why = read.findings().stream().findFirst().map(Finding::message).orElse("");
      writing.report(ProfileRules.RAW, xml, "this raw fragment is not well-formed XML: " + why, "");
      return;
    }
    Element root = read.file().root().get();
    if (root.children().isEmpty() || !root.text().isBlank()) {
      String what =
          root.children().isEmpty() ? "holds no element" : "holds text outside of its elements";
      writing.report(ProfileRules.RAW, xml, "this raw fragment " + what, "");
      return;
    }
    ElementCopy copy = new ElementCopy(xml.place());
    AnswerSettings settings = writing.writer().settings();
    for (Element element : root.children()) {
      if (where.equals(ROOT)) {
        settings.addForeign(copy.copy(element, Optional.empty()));
      } else if (where.equals(SERVICING)) {
        settings
            .component(Pass.OFFLINE_SERVICING, Target.SERVICING, xml.place())
            .add(copy.copy(element, Optional.empty()));
      } else {
        Pass.of(where).ifPresent(pass -> component(pass, element, copy, xml, writing));
      }
    }
    if (copy.holdsSecrets()) {
      writing.writer().secret("a secret", xml);
    }
  }

  private static void component(
      Pass pass, Element element, ElementCopy copy, YamlScalar xml, Writing writing) {
    Optional<String> name = element.attribute("name").map(Attribute::value);
    if (!element.name().equals("component") || name.isEmpty()) {
      String message = "<" + element.name() + "> in a raw fragment is no component with a name";
      writing.report(ProfileRules.RAW, xml, message, "wrap it in a <component> element");
      return;
    }
    Conversion conversion = writing.conversion();
    Optional<Component> known = conversion.catalog().component(name.get());
    String own = element.attributeOrBlank("processorArchitecture");
    boolean other = !own.isEmpty() && !own.equalsIgnoreCase(conversion.header().architecture());
    SettingNode node =
        other
            ? conversion.writer().settings().otherArchitecture(pass, name.get(), own, xml.place())
            : conversion
                .writer()
                .settings()
                .component(pass, known.map(Component::name).orElse(name.get()), xml.place());
    copy.attributes(element, node);
    node.removeAttribute("name");
    copy.children(element, known.map(Component::root)).forEach(node::add);
  }
}
