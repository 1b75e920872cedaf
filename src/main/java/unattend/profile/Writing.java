package unattend.profile;

import java.util.List;
import java.util.Optional;
import unattend.catalog.Setting;
import unattend.diagnostic.RuleInfo;
import unattend.profile.Key.Form;

/**
 * What a transform writes with: the settings so far, the list items it is in, and the pass if the
 * profile names another than the key's own.
 */
record Writing(Conversion conversion, Frames frames, Optional<unattend.catalog.Pass> pass) {

  /** The same, one list item further in. */
  Writing inside() {
    return new Writing(conversion, frames.inside(), pass);
  }

  Writing in(unattend.catalog.Pass other) {
    return new Writing(conversion, frames, Optional.of(other));
  }

  Header header() {
    return conversion.header();
  }

  SettingWriter writer() {
    return conversion.writer();
  }

  /** The target in the pass that counts here. */
  Target actual(Target target) {
    return pass.map(target::in).orElse(target);
  }

  Setting setting(Target target) {
    return conversion.writer().setting(target);
  }

  /** Writes a text to the key's only target. */
  void set(Key key, String text, YamlScalar from) {
    set(key, key.targets().get(0), text, from);
  }

  void set(Key key, Target target, String text, YamlScalar from) {
    conversion.writer().set(key, actual(target), text, from, this);
  }

  /** The element of a target that holds others, made if it is not there yet. */
  Optional<SettingNode> container(Key key, Target target, YamlNode from) {
    return conversion.writer().container(key, actual(target), from, this);
  }

  /** The text of a key that holds a single one; empty if it holds something else, or nothing. */
  Optional<YamlScalar> scalar(Key key, YamlNode value) {
    if (value instanceof YamlScalar scalar && !scalar.missing()) {
      return scalar.resolved() ? Optional.of(scalar) : Optional.empty();
    }
    wrongType(key, value, "a single value");
    return Optional.empty();
  }

  /** The items of a list of single values. */
  List<YamlScalar> scalars(Key key, YamlNode value) {
    if (!(value instanceof YamlList list)) {
      if (!(value instanceof YamlScalar scalar) || scalar.resolved()) {
        wrongType(key, value, "a list, such as [a, b]");
      }
      return List.of();
    }
    return list.items().stream().flatMap(item -> scalar(key, item).stream()).toList();
  }

  void wrongType(Key key, YamlNode value, String wanted) {
    report(
        ProfileRules.WRONG_TYPE,
        value,
        key.plainPath() + " holds " + value.kind() + "; it wants " + wanted,
        key.form() == Form.LIST ? "begin each item with - or write [a, b]" : "");
  }

  void report(RuleInfo rule, YamlNode value, String message, String help) {
    conversion.reports().add(rule, value.place(), message, help);
  }
}
