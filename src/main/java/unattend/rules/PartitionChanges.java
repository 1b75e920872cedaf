package unattend.rules;

import static unattend.intent.PartitionType.EFI;
import static unattend.intent.PartitionType.MSR;

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

/** What ModifyPartition asks for can be done with the partition it names. */
final class PartitionChanges implements Rule {
  private static final String AREA = "cross-setting";
  private static final String MODIFY = "modifypartitions-modifypartition";
  private static final List<String> NOT_FOR_MSR =
      List.of("Format", "Label", "Letter", "Active", "Extend", "TypeID");
  private static final List<String> NOT_FOR_EFI = List.of("Extend", "TypeID");

  private static final RuleInfo UNKNOWN =
      RuleInfo.error(
          "partition-id-unknown",
          AREA,
          "A partition is modified that the file does not create",
          Disk.page(MODIFY + "-partitionid"));
  private static final RuleInfo EXTEND_TWICE =
      RuleInfo.error(
          "partition-create-and-modify-extend",
          AREA,
          "A partition is extended when created and once more when modified",
          Disk.page(MODIFY + "-extend"));
  private static final RuleInfo EXTEND_ON_GPT =
      RuleInfo.warning(
          "partition-modify-extend-gpt",
          AREA,
          "ModifyPartition extends a partition of a GPT disk",
          Disk.page(MODIFY + "-extend"));
  private static final RuleInfo MSR_CHANGED =
      RuleInfo.error(
          "partition-modify-msr-extended",
          AREA,
          "A Microsoft reserved partition is modified",
          Disk.page(MODIFY));
  private static final RuleInfo EFI_CHANGED =
      RuleInfo.warning(
          "partition-esp-typeid",
          AREA,
          "An EFI partition is given what it cannot have",
          Disk.page(MODIFY));
  private static final RuleInfo EFI_NTFS =
      RuleInfo.error(
          "partition-esp-fat32",
          AREA,
          "An EFI partition is not formatted with FAT32",
          Disk.page(MODIFY + "-format"));
  private static final RuleInfo LABEL =
      RuleInfo.warning(
          "partition-label-without-format",
          AREA,
          "A partition is labelled without being formatted",
          Disk.page(MODIFY + "-label"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(UNKNOWN, EXTEND_TWICE, EXTEND_ON_GPT, MSR_CHANGED, EFI_CHANGED, EFI_NTFS, LABEL);
  }

  @Override
  public void check(CheckContext context) {
    for (Disk disk : Disk.all(context)) {
      for (Element change : disk.changes()) {
        unknown(disk, change);
        label(disk, change);
        Optional<Partition> partition = disk.partition(change);
        extend(disk, change, partition);
        partition.ifPresent(found -> kind(disk, change, found));
      }
    }
  }

  private static void unknown(Disk disk, Element change) {
    OptionalInt number = ComponentUse.number(change, "PartitionID");
    int created = disk.numbered().size();
    if (disk.isKnown() && number.isPresent() && number.getAsInt() > created) {
      Element place = change.at("PartitionID").orElseThrow();
      String message =
          "PartitionID is "
              + disk.context().quoted(place)
              + ", but "
              + disk.name()
              + " is wiped and gets "
              + counted(created)
              + "; Windows logs an error and stops";
      disk.report(UNKNOWN, place, message, "count from 1, without extended partitions");
    }
  }

  /** A number of partitions in words. */
  static String counted(int number) {
    return number == 0 ? "no partition" : number == 1 ? "1 partition" : number + " partitions";
  }

  private static void label(Disk disk, Element change) {
    Optional<Element> label = change.at("Label");
    boolean labelled = label.isPresent() && !label.get().isEmpty();
    if (labelled && change.closed() && change.at("Format").isEmpty()) {
      disk.report(
          LABEL,
          label.get(),
          "the label " + disk.context().quoted(label.get()) + " stands without Format",
          "add Format, or remove the label");
    }
  }

  private static void extend(Disk disk, Element change, Optional<Partition> partition) {
    if (!ComponentUse.isTrue(change, "Extend")) {
      return;
    }
    Element extend = change.at("Extend").orElseThrow();
    if (partition.filter(Partition::extend).isPresent()) {
      Element first = partition.get().element().at("Extend").orElseThrow();
      disk.context()
          .report(
              disk.finding(
                      EXTEND_TWICE,
                      extend,
                      "Extend is true here and where the partition is created; only one may be")
                  .help("remove it here")
                  .related("extended here when created", first.textSpan()));
    } else if (disk.isGpt()) {
      disk.report(
          EXTEND_ON_GPT,
          extend,
          "ModifyPartition cannot extend a partition of " + disk.name() + ", a GPT disk",
          "set Extend in CreatePartition instead");
    }
  }

  private static void kind(Disk disk, Element change, Partition partition) {
    if (partition.is(MSR)) {
      firstOf(change, NOT_FOR_MSR)
          .ifPresent(
              place ->
                  disk.report(
                      MSR_CHANGED,
                      place,
                      place.name() + " is set for the MSR partition, which cannot be modified",
                      "leave only Order and PartitionID, or remove the ModifyPartition"));
    }
    if (partition.is(EFI)) {
      firstOf(change, NOT_FOR_EFI)
          .ifPresent(
              place ->
                  disk.report(
                      EFI_CHANGED,
                      place,
                      place.name() + " is set for the EFI partition, which cannot have it",
                      "remove it"));
      format(disk, change);
    }
  }

  private static void format(Disk disk, Element change) {
    if (ComponentUse.is(change, "Format", "NTFS")) {
      Element place = change.at("Format").orElseThrow();
      disk.report(
          EFI_NTFS,
          place,
          "Format of the EFI partition is "
              + disk.context().quoted(place)
              + "; firmware reads FAT32",
          "write FAT32");
    }
  }

  /** The first of the settings that asks for something. */
  private static Optional<Element> firstOf(Element change, List<String> names) {
    return names.stream()
        .flatMap(name -> change.at(name).stream())
        .filter(place -> ComponentUse.value(place).filter(PartitionChanges::asks).isPresent())
        .findFirst();
  }

  private static boolean asks(String value) {
    return !value.equalsIgnoreCase("false");
  }
}
