package unattend.profile;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Setting;

/**
 * What tells the items of a list apart in each of several components: written to those the item has
 * other settings of, or to the first if there are none.
 */
final class Identifier implements Transform {
  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    Optional<YamlScalar> scalar = writing.scalar(key, value);
    if (scalar.isEmpty()) {
      return;
    }
    List<Target> used = key.targets().stream().filter(target -> isUsed(target, writing)).toList();
    for (Target target : used.isEmpty() ? key.targets().subList(0, 1) : used) {
      writing.set(key, target, scalar.get().text(), scalar.get());
    }
  }

  private static boolean isUsed(Target target, Writing writing) {
    String list = target.path().substring(0, target.path().lastIndexOf('/'));
    Target item = new Target(target.component(), target.pass(), list);
    int depth = writing.frames().depth() - 1;
    return writing.writer().written(item, depth, writing).isPresent();
  }

  @Override
  public Optional<Draft> fromSettings(Key key, Setting setting, String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(new Draft.Text(text));
  }
}
