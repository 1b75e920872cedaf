package unattend.rules;

import java.util.Optional;
import java.util.OptionalInt;
import unattend.check.ComponentUse;
import unattend.document.Element;

/**
 * One partition that Setup is told to create.
 *
 * @param type empty if it is missing, unknown or a placeholder
 */
record Partition(Element element, Optional<PartitionType> type) {
  static Partition of(Element element) {
    return new Partition(element, ComponentUse.value(element, "Type").flatMap(PartitionType::of));
  }

  boolean is(PartitionType wanted) {
    return type.isPresent() && type.get() == wanted;
  }

  /** The place that tells the type, or the partition itself. */
  Element typeElement() {
    return element.at("Type").orElse(element);
  }

  OptionalInt order() {
    return ComponentUse.number(element, "Order");
  }

  /** In megabytes. */
  OptionalInt size() {
    return ComponentUse.number(element, "Size");
  }

  boolean extend() {
    return ComponentUse.isTrue(element, "Extend");
  }
}
