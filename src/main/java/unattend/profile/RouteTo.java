package unattend.profile;

import java.util.Optional;
import java.util.regex.Pattern;
import unattend.catalog.Setting;

/** Where a route leads: a network, or {@code default}, which is spelled as its gateway is. */
final class RouteTo implements Transform {
  private static final Pattern NETWORK =
      Pattern.compile("[0-9A-Fa-f.:]*[.:][0-9A-Fa-f.:]*(/\\d+)?|\\d+");

  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    Optional<YamlScalar> scalar = writing.scalar(key, value);
    if (scalar.isEmpty()) {
      return;
    }
    String text = scalar.get().text();
    if (text.equals("default")) {
      gateway(key, writing)
          .ifPresentOrElse(
              via -> writing.set(key, via.indexOf(':') < 0 ? "0.0.0.0/0" : "::/0", scalar.get()),
              () ->
                  writing.report(
                      ProfileRules.MISSING_KEY,
                      scalar.get(),
                      key.plainPath() + " is default, and nothing says by way of which gateway",
                      "add via: 192.168.0.1, for example"));
    } else if (NETWORK.matcher(text).matches()) {
      writing.set(key, text, scalar.get());
    } else {
      writing.report(
          ProfileRules.VALUE,
          scalar.get(),
          key.plainPath() + " does not take " + scalar.get().shown() + "; it takes a network",
          "such as 10.9.0.0/16, or default");
    }
  }

  /** What the key {@code via} of the same route wrote. */
  private static Optional<String> gateway(Key key, Writing writing) {
    Target prefix = key.targets().get(0);
    String route = prefix.path().substring(0, prefix.path().lastIndexOf('/'));
    Target item = new Target(prefix.component(), prefix.pass(), route);
    return writing
        .writer()
        .written(item, writing.frames().depth() - 1, writing)
        .flatMap(node -> node.child("NextHopAddress"))
        .flatMap(SettingNode::text);
  }

  @Override
  public Optional<Draft> fromSettings(Key key, Setting setting, String text) {
    return NETWORK.matcher(text).matches() ? Optional.of(new Draft.Text(text)) : Optional.empty();
  }
}
