package unattend.profile;

import java.util.Optional;
import java.util.regex.Pattern;
import unattend.catalog.Architecture;
import unattend.catalog.Pass;

/** A package that is serviced offline: {@code as: package install}. */
final class ServicingPackage implements Transform {
  private static final String MICROSOFT = "31bf3856ad364e35";
  private static final Pattern TOKEN = Pattern.compile("[0-9A-Fa-f]{16}");

  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    Conversion conversion = writing.conversion();
    for (YamlMap item : conversion.items(key, value)) {
      SettingNode servicing =
          conversion
              .writer()
              .settings()
              .component(Pass.OFFLINE_SERVICING, Target.SERVICING, item.place());
      SettingNode node = servicing.add("package", item.place());
      node.attribute("action", key.argument());
      checkKeys(key, item, writing);
      child(key, item, "identity", writing).ifPresent(text -> identity(node, text, writing));
      item.get("features").ifPresent(features -> features(key, node, features, writing));
      child(key, item, "source", writing)
          .ifPresent(text -> node.add("source", text.place()).attribute("location", text.text()));
    }
  }

  private static void checkKeys(Key key, YamlMap item, Writing writing) {
    for (YamlMap.Entry entry : item.entries()) {
      if (key.child(entry.key()).isEmpty()) {
        writing
            .conversion()
            .group(key, new YamlMap(item.place(), java.util.List.of(entry)), writing);
      }
    }
    if (item.get("identity").isEmpty()) {
      writing.report(
          ProfileRules.MISSING_KEY,
          item,
          "a package has no identity",
          "write identity: NAME VERSION ARCHITECTURE");
    }
  }

  private static Optional<YamlScalar> child(Key key, YamlMap item, String name, Writing writing) {
    return item.get(name).flatMap(node -> writing.scalar(key.child(name).orElseThrow(), node));
  }

  private static void identity(SettingNode node, YamlScalar text, Writing writing) {
    String[] words = text.text().trim().split("\\s+");
    if (words.length < 3 || words.length > 5 || Architecture.of(words[2]).isEmpty()) {
      writing.report(
          ProfileRules.VALUE,
          text,
          "the identity " + text.shown() + " is not NAME VERSION ARCHITECTURE [LANGUAGE] [TOKEN]",
          "such as Microsoft-Windows-Foundation-Package 10.0.26100.1 amd64");
      return;
    }
    SettingNode identity = node.add("assemblyIdentity", text.place());
    identity.attribute("name", words[0]);
    identity.attribute("version", words[1]);
    identity.attribute("processorArchitecture", words[2]);
    String token = MICROSOFT;
    String language = "";
    for (int i = 3; i < words.length; i++) {
      if (TOKEN.matcher(words[i]).matches()) {
        token = words[i];
      } else {
        language = words[i];
      }
    }
    identity.attribute("publicKeyToken", token);
    identity.attribute("language", language);
  }

  private static void features(Key key, SettingNode node, YamlNode value, Writing writing) {
    Key features = key.child("features").orElseThrow();
    if (!(value instanceof YamlMap map)) {
      writing.wrongType(features, value, "a mapping of features, such as {TelnetClient: true}");
      return;
    }
    for (YamlMap.Entry entry : map.entries()) {
      writing
          .scalar(features, entry.value())
          .flatMap(scalar -> Spelling.flag(features, scalar, writing))
          .ifPresent(
              on -> {
                SettingNode selection = node.add("selection", entry.keyPlace());
                selection.attribute("name", entry.key());
                selection.attribute("state", on ? "true" : "false");
              });
    }
  }
}
