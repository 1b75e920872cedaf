package unattend.intent;

import java.util.Optional;
import java.util.OptionalInt;
import unattend.check.ComponentUse;
import unattend.document.Element;

/**
 * One partition that Setup is told to create.
 *
 * @param type empty if it is missing, unknown or a placeholder
 */
public record Partition(Element element, Optional<PartitionType> type) {
  public static Partition of(Element element) {
    return new Partition(element, ComponentUse.value(element, "Type").flatMap(PartitionType::of));
  }

  public boolean is(PartitionType wanted) {
    return type.isPresent() && type.get() == wanted;
  }

  /** The place that tells the type, or the partition itself. */
  public Element typeElement() {
    return element.at("Type").orElse(element);
  }

  public OptionalInt order() {
    return ComponentUse.number(element, "Order");
  }

  /** In megabytes. */
  public OptionalInt size() {
    return ComponentUse.number(element, "Size");
  }

  public boolean extend() {
    return ComponentUse.isTrue(element, "Extend");
  }
}
