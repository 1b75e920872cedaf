package unattend.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;

/**
 * Makes one item of two of the same key, of which the answer file under {@code base:} has one and
 * the profile the other: what the profile says of it wins.
 */
final class BaseItems {
  private final Catalog catalog;
  private final SettingWriter writer;

  BaseItems(Catalog catalog, SettingWriter writer) {
    this.catalog = catalog;
    this.writer = writer;
  }

  void join() {
    AnswerSettings settings = writer.settings();
    for (Pass pass : settings.passes()) {
      for (SettingNode node : settings.components(pass)) {
        Optional<Component> known = catalog.component(node.name());
        if (known.isPresent()) {
          join(node, known.get().root(), new Target(node.name(), pass, ""));
        }
      }
    }
  }

  private void join(SettingNode parent, Setting setting, Target target) {
    for (SettingNode child : List.copyOf(parent.children())) {
      Optional<Setting> known = setting.child(child.name());
      if (known.isPresent()) {
        Target own = below(target, child);
        Optional<SettingNode> same = child.isBase() ? Optional.empty() : same(parent, child, known);
        if (same.isPresent()) {
          into(same.get(), child, known.get(), own);
          parent.remove(child);
        }
        join(same.orElse(child), known.get(), own);
      }
    }
  }

  private static Target below(Target target, SettingNode child) {
    String path = target.path().isEmpty() ? child.name() : target.path() + "/" + child.name();
    return new Target(target.component(), target.pass(), path);
  }

  /** The item of the answer file that has the same key. */
  private static Optional<SettingNode> same(
      SettingNode parent, SettingNode item, Optional<Setting> list) {
    Optional<String> key = key(item, list.get());
    if (!list.get().repeats() || key.isEmpty() || list.get().keyedByNumber()) {
      return Optional.empty();
    }
    for (SettingNode other : parent.children()) {
      if (other.isBase()
          && other.name().equals(item.name())
          && key(other, list.get()).equals(key)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> key(SettingNode item, Setting list) {
    return item.child(list.key())
        .flatMap(SettingNode::text)
        .map(text -> text.trim().toLowerCase(Locale.ROOT));
  }

  private void into(SettingNode base, SettingNode added, Setting setting, Target target) {
    for (SettingNode child : added.children()) {
      Optional<Setting> known = setting.child(child.name());
      Optional<SettingNode> there =
          known.filter(Setting::repeats).isPresent() ? Optional.empty() : base.child(child.name());
      if (there.isEmpty() || known.isEmpty()) {
        base.add(child);
      } else if (child.children().isEmpty()) {
        writer.replaced(below(target, child), child.place(), there.get(), child);
        base.replace(there.get(), child);
      } else {
        into(there.get(), child, known.get(), below(target, child));
      }
    }
  }
}
