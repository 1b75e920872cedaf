package unattend.profile;

import java.util.Optional;

/** A pair of {@code MetaData} whose key is fixed: {@code as: metadata /IMAGE/INDEX}. */
final class Metadata implements Transform {
  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    Optional<YamlScalar> scalar = writing.scalar(key, value);
    if (scalar.isEmpty()) {
      return;
    }
    Target target = key.targets().get(0);
    String list = target.path().substring(0, target.path().lastIndexOf('/'));
    writing
        .container(key, new Target(target.component(), target.pass(), list), scalar.get())
        .ifPresent(
            item -> {
              item.add("Key", scalar.get().place()).text(key.argument(), false);
              Conversion conversion = writing.conversion();
              SettingNode text = item.add("Value", scalar.get().place());
              conversion.writer().text(text, scalar.get().text(), scalar.get(), false);
            });
  }
}
