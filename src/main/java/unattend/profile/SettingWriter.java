package unattend.profile;

import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.catalog.State;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;
import unattend.profile.YamlScalar.Origin;

/**
 * Writes the elements of an answer file, each where the catalogue says it belongs, and only once.
 */
final class SettingWriter {
  private final Catalog catalog;
  private final Header header;
  private final boolean strict;
  private final Reports reports;
  private final AnswerSettings settings = new AnswerSettings();
  private boolean holdsSecrets;

  /**
   * @param strict true if a secret in the profile itself is an error
   */
  SettingWriter(Catalog catalog, Header header, boolean strict, Reports reports) {
    this.catalog = catalog;
    this.header = header;
    this.strict = strict;
    this.reports = reports;
  }

  AnswerSettings settings() {
    return settings;
  }

  boolean holdsSecrets() {
    return holdsSecrets;
  }

  /** To be told of secrets that came by other ways. */
  void holdsSecrets(boolean some) {
    holdsSecrets |= some;
  }

  Setting setting(Target target) {
    return catalog
        .component(target.component())
        .flatMap(component -> component.setting(target.path()))
        .orElseThrow(() -> new IllegalStateException("no setting for " + target));
  }

  /** Writes a leaf. */
  void set(Key key, Target target, String text, YamlScalar from, Writing writing) {
    Setting setting = setting(target);
    if (!mayStand(key, target, setting, from)) {
      return;
    }
    SettingNode parent = parent(target, from.place(), writing.frames());
    Optional<SettingNode> there =
        setting.repeats() ? Optional.empty() : parent.child(setting.name());
    if (there.isPresent() && !there.get().isBase()) {
      twice(target, from.place(), there.get().place());
      return;
    }
    if (setting.sensitive()) {
      secret(key.plainPath(), from);
      TextChecks.oneLine(key.plainPath(), from, reports);
    }
    TextChecks.writable(key.plainPath(), text, from, reports);
    SettingNode node = new SettingNode(setting.name(), from.place());
    text(node, text, from, setting.sensitive());
    if (there.isPresent()) {
      replaced(target, from.place(), there.get(), node);
      parent.replace(there.get(), node);
    } else {
      parent.add(node);
    }
  }

  /** The profile wins over the answer file it starts from; where the two differ it is told. */
  void replaced(Target target, Place place, SettingNode old, SettingNode node) {
    if (!old.text().equals(node.text())) {
      reports.add(
          ProfileRules.BASE_REPLACED,
          place,
          target.component()
              + "/"
              + target.path()
              + " of the answer file under base: is replaced in the pass "
              + target.pass().word(),
          "");
    }
  }

  /** Gives an element its text, masked if it is secret or comes from outside. */
  void text(SettingNode node, String text, YamlScalar from, boolean sensitive) {
    boolean outside = from.origin() != Origin.LITERAL;
    holdsSecrets |= outside || sensitive;
    node.text(text, outside || sensitive);
  }

  /** A secret is masked wherever it stands; one that stands in the profile is reported. */
  void secret(String what, YamlScalar from) {
    holdsSecrets = true;
    if (from.origin() == Origin.LITERAL && !from.text().isEmpty()) {
      from.hide();
      Finding finding =
          Finding.of(
                  ProfileRules.SECRET_LITERAL,
                  from.place().source(),
                  from.place().span(),
                  what + " stands in the profile itself, for everybody who may read it")
              .help("write ${env:NAME} or ${file:PATH}");
      reports.add(strict ? finding.severity(Severity.ERROR) : finding);
    }
  }

  void twice(Target target, Place place, Place first) {
    String what = target.component() + "/" + target.path();
    Finding finding =
        Finding.of(
            ProfileRules.SETTING_TWICE,
            place.source(),
            place.span(),
            "the setting " + what + " is written twice in the pass " + target.pass().word());
    reports.add(
        (place.source() == first.source()
                ? finding.related("the first is here", first.span())
                : finding)
            .help("keep one"));
  }

  /** The element of a container, made if it is not there yet. */
  Optional<SettingNode> container(Key key, Target target, YamlNode from, Writing writing) {
    Setting setting = setting(target);
    if (!mayStand(key, target, setting, from)) {
      return Optional.empty();
    }
    SettingNode parent = parent(target, from.place(), writing.frames());
    if (setting.repeats()) {
      return Optional.of(parent.add(setting.name(), from.place()));
    }
    return Optional.of(
        parent.child(setting.name()).orElseGet(() -> parent.add(setting.name(), from.place())));
  }

  /** The parent of a target's element; the list items on the way are those of the frames. */
  private SettingNode parent(Target target, Place place, Frames frames) {
    SettingNode node = settings.component(target.pass(), target.component(), place);
    Component component = catalog.component(target.component()).orElseThrow();
    Setting setting = component.root();
    String[] steps = target.steps();
    int depth = 0;
    for (int i = 0; i < steps.length - 1; i++) {
      setting = setting.child(steps[i]).orElseThrow();
      if (setting.repeats() && depth < frames.depth()) {
        String list = target.pass() + " " + target.component() + " " + setting.path();
        node = item(node, setting, list, depth++, place, frames);
      } else {
        String name = setting.name();
        SettingNode parent = node;
        node = parent.child(name).orElseGet(() -> parent.add(name, place));
      }
    }
    return node;
  }

  private static SettingNode item(
      SettingNode parent, Setting setting, String list, int depth, Place place, Frames frames) {
    Optional<SettingNode> known = frames.item(depth, list);
    if (known.isPresent()) {
      return known.get();
    }
    SettingNode item = parent.add(setting.name(), place);
    frames.put(depth, list, item);
    return item;
  }

  /** The element of a list item that was written to; empty if nothing was. */
  Optional<SettingNode> written(Target item, int depth, Writing writing) {
    Target actual = writing.actual(item);
    return writing
        .frames()
        .item(depth, actual.pass() + " " + actual.component() + " " + actual.path());
  }

  private boolean mayStand(Key key, Target target, Setting setting, YamlNode from) {
    if (!setting.passes().isEmpty() && !setting.passes().contains(target.pass())) {
      reports.add(
          ProfileRules.PASS,
          from.place(),
          key.plainPath()
              + " cannot go into the pass "
              + target.pass().word()
              + "; Windows reads "
              + setting.name()
              + " in "
              + Pass.join(setting.passes()),
          "");
      return false;
    }
    return allowed(key.plainPath(), setting, from);
  }

  private boolean allowed(String key, Setting setting, YamlNode from) {
    State state = setting.lifetime().stateIn(header.release());
    if (state == State.CURRENT || header.allows(key)) {
      return true;
    }
    String what =
        switch (state) {
          case DEPRECATED -> "is deprecated";
          case REMOVED -> "was removed";
          case RENAMED -> "was renamed";
          case IGNORED -> "has no effect";
          case INTERNAL -> "is for Microsoft's own use";
          case UNSUPPORTED -> "is not supported";
          case INVENTED -> "is known to no Windows";
          case CURRENT -> "is current";
        };
    reports.add(
        Finding.of(
                ProfileRules.NEEDS_ALLOW,
                from.place().source(),
                from.place().span(),
                key
                    + " writes "
                    + setting.name()
                    + ", which "
                    + what
                    + " in "
                    + header.release().title())
            .help("leave it out, or name " + key + " under allow:")
            .link(Catalog.link(setting.page())));
    return false;
  }
}
