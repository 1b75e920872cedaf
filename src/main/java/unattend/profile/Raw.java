package unattend.profile;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.diagnostic.Finding;
import unattend.document.AnswerFile;
import unattend.document.AnswerFileReader;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;

/** Whole component elements, taken over as they are and merged with the rest of the profile. */
final class Raw implements Transform {
  private static final String OPEN =
      "<unattend xmlns=\"" + Names.UNATTEND + "\" xmlns:wcm=\"" + Names.WCM + "\"><settings>";
  private static final String CLOSE = "</settings></unattend>";

  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    for (YamlMap item : writing.conversion().items(key, value)) {
      writing
          .conversion()
          .group(
              new Key(
                  "", key.path(), Key.Form.GROUP, key.targets(), "", "", "", "", key.children()),
              item,
              writing);
      Optional<Pass> pass = text(item, "pass").map(YamlScalar::text).flatMap(Pass::of);
      Optional<YamlScalar> xml = text(item, "xml").or(() -> file(item, writing));
      if (pass.isEmpty() || xml.isEmpty()) {
        writing.report(
            ProfileRules.MISSING_KEY, item, "a raw fragment wants pass and xml or file", "");
      } else {
        fragment(pass.get(), xml.get(), writing);
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

  private static void fragment(Pass pass, YamlScalar xml, Writing writing) {
    byte[] bytes = (OPEN + xml.text() + CLOSE).getBytes(StandardCharsets.UTF_8);
    AnswerFileReader.Result read = new AnswerFileReader().read("raw", bytes);
    AnswerFile file = read.file();
    Optional<Element> settings = file.root().flatMap(root -> root.child("settings"));
    if (!read.findings().isEmpty() || settings.isEmpty()) {
      String why = read.findings().stream().findFirst().map(Finding::message).orElse("");
      writing.report(ProfileRules.RAW, xml, "this raw fragment is not well-formed XML: " + why, "");
      return;
    }
    for (Element element : settings.get().children()) {
      Optional<String> name = element.attribute("name").map(Attribute::value);
      if (!element.name().equals("component") || name.isEmpty()) {
        String message = "<" + element.name() + "> in a raw fragment is no component with a name";
        writing.report(ProfileRules.RAW, xml, message, "wrap it in a <component> element");
      } else {
        component(pass, name.get(), element, xml, writing);
      }
    }
  }

  private static void component(
      Pass pass, String name, Element element, YamlScalar xml, Writing writing) {
    Conversion conversion = writing.conversion();
    String known = conversion.catalog().component(name).map(Component::name).orElse(name);
    SettingNode node = conversion.settings().component(pass, known, xml.place());
    for (Attribute attribute : element.attributes()) {
      if (!attribute.name().equals("name")) {
        node.attribute(qualified(attribute), attribute.value());
      }
    }
    element.children().forEach(child -> copy(child, node, xml, writing));
  }

  private static void copy(Element element, SettingNode parent, YamlScalar xml, Writing writing) {
    SettingNode node = parent.add(element.name(), xml.place());
    element
        .attributes()
        .forEach(attribute -> node.attribute(qualified(attribute), attribute.value()));
    if (element.children().isEmpty()) {
      boolean sensitive = SecretNames.isSecret(element);
      if (sensitive && !element.text().isBlank()) {
        writing.conversion().secret("a secret in raw", xml);
      }
      writing.conversion().text(node, element.text(), xml, sensitive);
    }
    element.children().forEach(child -> copy(child, node, xml, writing));
  }

  private static String qualified(Attribute attribute) {
    return attribute.namespace().equals(Names.WCM) ? "wcm:" + attribute.name() : attribute.name();
  }
}
