package unattend.catalog.compile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import unattend.catalog.Component;
import unattend.catalog.Lifetime;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.catalog.Setting.Empty;
import unattend.catalog.Setting.Kind;
import unattend.catalog.Setting.Required;
import unattend.catalog.State;
import unattend.catalog.ValueType;
import unattend.catalog.WindowsRelease;

/**
 * Turns one bound component schema into records; what a declaration leaves out comes from its
 * parent.
 */
final class ComponentBuilder {
  private final SimpleTypes types;

  ComponentBuilder(SimpleTypes types) {
    this.types = types;
  }

  /**
   * The component a schema describes.
   *
   * @throws IllegalArgumentException if it describes none
   */
  Component build(Xsd.Schema schema) {
    if (schema.component == null || schema.component.isBlank()) {
      throw new IllegalArgumentException("its w:component does not name a component");
    }
    if (schema.elements.isEmpty()) {
      throw new IllegalArgumentException("it has no element for the component");
    }
    Set<Pass> passes = Pass.parseAll(schema.passes == null ? "" : schema.passes);
    Lifetime lifetime = lifetime(schema, Lifetime.ALWAYS);
    return new Component(
        schema.component,
        passes,
        schema.page,
        lifetime,
        words(schema.also),
        !schema.settings.equals("unknown"),
        schema.source,
        schema.help,
        root(schema, passes, lifetime));
  }

  private Setting root(Xsd.Schema schema, Set<Pass> passes, Lifetime lifetime) {
    Xsd.Element component = schema.elements.get(0);
    return setting(component, "", "", passes, lifetime);
  }

  private Setting setting(
      Xsd.Element element,
      String name,
      String path,
      Set<Pass> parentPasses,
      Lifetime parentLifetime) {
    if (name == null) {
      throw new IllegalArgumentException("an element in it has no name");
    }
    Set<Pass> passes = element.passes == null ? parentPasses : Pass.parseAll(element.passes);
    Lifetime lifetime = lifetime(element, parentLifetime);
    Xsd.Group group = element.complexType == null ? null : element.complexType.group;
    List<Setting> children =
        group == null
            ? List.of()
            : group.elements.stream()
                .map(child -> setting(child, child.name, join(path, child.name), passes, lifetime))
                .toList();
    return new Setting(
        name,
        path,
        kind(element, children),
        passes,
        group instanceof Xsd.Sequence && children.size() > 1,
        type(element),
        element.key,
        element.defaultValue,
        element.required.isEmpty() ? Required.NO : Required.valueOf(upper(element.required)),
        empty(element.empty),
        lifetime,
        words(element.also),
        element.sensitive,
        element.open && group != null,
        element.page,
        element.source,
        element.help,
        children);
  }

  private static Kind kind(Xsd.Element element, List<Setting> children) {
    if (element.repeats()) {
      return Kind.LIST_ITEM;
    }
    if (!children.isEmpty() && children.stream().allMatch(Setting::repeats)) {
      return Kind.LIST;
    }
    return element.complexType != null && element.complexType.simpleContent == null
        ? Kind.CONTAINER
        : Kind.LEAF;
  }

  private Optional<ValueType> type(Xsd.Element element) {
    if (element.type != null) {
      return Optional.of(complete(types.named(element.type), element));
    }
    if (element.simpleType != null) {
      return Optional.of(complete(types.restricted(element.simpleType.restriction), element));
    }
    if (element.complexType != null && element.complexType.simpleContent != null) {
      return Optional.of(
          complete(types.named(element.complexType.simpleContent.extension.base), element));
    }
    return Optional.empty();
  }

  private static ValueType complete(ValueType type, Xsd.Element element) {
    boolean bytes = element.bytes != null;
    return new ValueType(
        type.base(),
        element.kind,
        type.values(),
        type.min(),
        type.max(),
        bytes ? OptionalInt.of(Integer.parseInt(element.bytes)) : type.maxLength(),
        bytes ? ValueType.Unit.BYTES : ValueType.Unit.CHARACTERS,
        element.open);
  }

  /** A child is never older than its parent and shares its parent's state unless it has its own. */
  private static Lifetime lifetime(Xsd.Facts facts, Lifetime parent) {
    Optional<WindowsRelease> since =
        facts.since.isEmpty() ? parent.since() : Optional.of(release(facts.since));
    if (facts.state.isEmpty()) {
      return new Lifetime(since, parent.state(), parent.stateSince());
    }
    Optional<WindowsRelease> stateSince =
        facts.stateSince.isEmpty() ? Optional.empty() : Optional.of(release(facts.stateSince));
    return new Lifetime(since, State.of(facts.state), stateSince);
  }

  private static WindowsRelease release(String id) {
    return WindowsRelease.of(id)
        .orElseThrow(() -> new IllegalArgumentException("no Windows release '" + id + "'"));
  }

  private static Empty empty(String word) {
    return switch (word) {
      case "" -> Empty.UNSAID;
      case "yes" -> Empty.ALLOWED;
      case "no" -> Empty.FORBIDDEN;
      default ->
          throw new IllegalArgumentException("w:empty must be yes or no, not '" + word + "'");
    };
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }

  private static List<String> words(String blankSeparated) {
    return blankSeparated.isBlank() ? List.of() : List.of(blankSeparated.trim().split("\\s+"));
  }

  private static String upper(String word) {
    return word.toUpperCase(java.util.Locale.ROOT);
  }
}
