package unattend.rules;

import static unattend.intent.PartitionType.EFI;
import static unattend.intent.PartitionType.EXTENDED;
import static unattend.intent.PartitionType.LOGICAL;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Disk;
import unattend.intent.Partition;

/** The partitions created on one disk have a size and an order that fit together. */
final class PartitionSizes implements Rule {
  private static final String AREA = "cross-setting";
  private static final String CREATE = "createpartitions-createpartition-";
  private static final int SMALLEST_EFI = 100;

  private static final RuleInfo SIZE_AND_EXTEND =
      RuleInfo.error(
          "partition-size-and-extend",
          AREA,
          "A new partition has both a size and Extend",
          Disk.page(CREATE + "size"));
  private static final RuleInfo NO_SIZE =
      RuleInfo.error(
          "partition-no-size",
          AREA,
          "A new partition has neither a size nor Extend",
          Disk.page(CREATE + "extend"));
  private static final RuleInfo EXTEND_NOT_LAST =
      RuleInfo.error(
          "partition-extend-not-last",
          AREA,
          "A partition that takes the rest of the disk is not the last",
          Disk.page(CREATE + "extend"));
  private static final RuleInfo ORDER =
      RuleInfo.warning(
          "partition-order-sequence",
          "value",
          "The order numbers of a disk's partitions have a gap",
          Disk.page(CREATE + "order"));
  private static final RuleInfo EFI_SMALL =
      RuleInfo.warning(
          "partition-esp-small",
          "value",
          "An EFI partition is smaller than 100 MB",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/"
              + "configure-uefigpt-based-hard-drive-partitions");

  @Override
  public List<RuleInfo> infos() {
    return List.of(SIZE_AND_EXTEND, NO_SIZE, EXTEND_NOT_LAST, ORDER, EFI_SMALL);
  }

  @Override
  public void check(CheckContext context) {
    for (Disk disk : Disk.all(context)) {
      disk.partitions().forEach(partition -> size(disk, partition));
      extendLast(disk);
      order(disk, disk.element().all("CreatePartitions/CreatePartition"));
      order(disk, disk.changes());
    }
  }

  private static void size(Disk disk, Partition partition) {
    Optional<Element> size = partition.element().at("Size");
    boolean sized = size.isPresent() && !size.get().isEmpty();
    if (sized && partition.extend()) {
      disk.report(
          SIZE_AND_EXTEND,
          partition.element().at("Extend").orElseThrow(),
          "Extend is true beside a Size; Windows creates no partition and stops",
          "keep Size for a fixed size, or Extend for the rest of the disk");
    } else if (!sized && partition.element().closed() && !mayExtend(partition)) {
      disk.report(
          NO_SIZE,
          partition.element(),
          "the partition has neither Size nor Extend; Windows wants one of the two",
          "add Size in megabytes, or Extend with true");
    }
    smallEfi(disk, partition);
  }

  /** Extend is true, or something that cannot be judged. */
  private static boolean mayExtend(Partition partition) {
    Optional<Element> extend = partition.element().at("Extend");
    return extend.isPresent() && !ComponentUse.is(extend.get(), "false");
  }

  private static void smallEfi(Disk disk, Partition partition) {
    OptionalInt size = partition.size();
    if (partition.is(EFI) && size.isPresent() && size.getAsInt() < SMALLEST_EFI) {
      Element place = partition.element().at("Size").orElseThrow();
      disk.report(
          EFI_SMALL,
          place,
          "the EFI partition has " + disk.context().quoted(place) + " MB; it needs at least 100",
          "use 260, which is enough for drives with sectors of 4 KB, too");
    }
  }

  /** An Extended partition may take the rest, because Logical ones lie inside it. */
  private static void extendLast(Disk disk) {
    List<Partition> all = disk.partitions();
    if (all.stream().anyMatch(partition -> partition.order().isEmpty())) {
      return;
    }
    for (int i = 0; i < all.size() - 1; i++) {
      Partition partition = all.get(i);
      List<Partition> later = all.subList(i + 1, all.size());
      boolean inside = partition.is(EXTENDED) && later.stream().allMatch(p -> p.is(LOGICAL));
      if (partition.extend() && partition.size().isEmpty() && !inside) {
        disk.context()
            .report(
                disk.finding(
                        EXTEND_NOT_LAST,
                        partition.element().at("Extend").orElseThrow(),
                        "this partition takes the rest of "
                            + disk.name()
                            + ", but another is created after it")
                    .help("give it a Size, or make it the one with the highest Order")
                    .related("created later", later.get(0).element().nameSpan()));
        return;
      }
    }
  }

  /** Missing and repeated numbers are other findings. */
  private static void order(Disk disk, List<Element> items) {
    List<OptionalInt> numbers =
        items.stream().map(item -> ComponentUse.number(item, "Order")).toList();
    if (numbers.stream().anyMatch(OptionalInt::isEmpty)) {
      return;
    }
    List<Integer> sorted = numbers.stream().map(OptionalInt::getAsInt).distinct().sorted().toList();
    for (int i = 0; i < sorted.size(); i++) {
      int number = sorted.get(i);
      if (number != i + 1) {
        Element place = items.get(numbers.indexOf(OptionalInt.of(number)));
        Element order = place.at("Order").orElseThrow();
        String message =
            "Order is "
                + disk.context().quoted(order)
                + " where "
                + (i + 1)
                + " is next; Windows counts the partitions of a disk from 1 without gaps";
        disk.report(ORDER, order, message, "number them 1, 2, 3 in the order of creation");
        return;
      }
    }
  }
}
