package unattend.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One element that may stand inside a component.
 *
 * @param path element names from the component down, joined by slashes; blank for the component
 *     itself
 * @param passes where it may stand; blank parts of the XSD already filled in from the parent
 * @param ordered true if the children have a documented order
 * @param type what text it holds; empty for containers
 * @param key what tells list items apart: a child's name, {@code @keyValue}, or blank
 * @param open true for a container of which not all children are known
 * @param page stem of its page in the reference, or blank
 * @param source evidence beyond the reference, or blank
 */
public record Setting(
    String name,
    String path,
    Kind kind,
    Set<Pass> passes,
    boolean ordered,
    Optional<ValueType> type,
    String key,
    String defaultValue,
    Required required,
    Empty empty,
    Lifetime lifetime,
    List<String> also,
    boolean sensitive,
    boolean open,
    String page,
    String source,
    String help,
    List<Setting> children) {

  /** The shape of an element. */
  public enum Kind {
    /** Holds different children, each once. */
    CONTAINER,
    /** Holds repeated children only. */
    LIST,
    /** One of the repeated children. */
    LIST_ITEM,
    /** Holds text only, once. */
    LEAF;

    public String word() {
      return this == LIST_ITEM ? "list-item" : name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Whether the reference demands it where its parent is present. */
  public enum Required {
    NO,
    DOCUMENTED,
    CONDITIONAL
  }

  /** Whether the reference says an empty element is accepted. */
  public enum Empty {
    UNSAID,
    ALLOWED,
    FORBIDDEN
  }

  public Setting {
    passes = Set.copyOf(passes);
    also = List.copyOf(also);
    children = List.copyOf(children);
  }

  public boolean repeats() {
    return kind == Kind.LIST_ITEM;
  }

  /**
   * The child of exactly that name, else the one of that name in another letter case or spelling.
   */
  public Optional<Setting> child(String wanted) {
    int position = position(wanted);
    return position < children.size() ? Optional.of(children.get(position)) : Optional.empty();
  }

  /** How many children stand before the one that {@link #child} finds; all if it finds none. */
  public int position(String wanted) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).name.equals(wanted)) {
        return i;
      }
    }
    int i = 0;
    while (i < children.size() && !children.get(i).isNamed(wanted)) {
      i++;
    }
    return i;
  }

  private boolean isNamed(String wanted) {
    return name.equalsIgnoreCase(wanted) || also.stream().anyMatch(wanted::equalsIgnoreCase);
  }

  public List<String> childNames() {
    return children.stream().map(Setting::name).toList();
  }

  /** True if the item's key is a number that says nothing but which of them it is. */
  public boolean keyedByNumber() {
    return key.equals("Order")
        || child(key).flatMap(Setting::type).filter(t -> t.kind().equals("number")).isPresent();
  }

  /** True if the item's key is the attribute {@code wcm:keyValue}. */
  public boolean keyedByAttribute() {
    return key.equals("@keyValue");
  }
}
