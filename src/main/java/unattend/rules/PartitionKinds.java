package unattend.rules;

import static unattend.intent.PartitionType.EFI;
import static unattend.intent.PartitionType.EXTENDED;
import static unattend.intent.PartitionType.LOGICAL;
import static unattend.intent.PartitionType.MSR;
import static unattend.intent.PartitionType.PRIMARY;

import java.util.List;
import java.util.Optional;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Disk;
import unattend.intent.Partition;

/** The kinds of partitions created on one disk go together. */
final class PartitionKinds implements Rule {
  private static final String AREA = "cross-setting";
  private static final String TYPE = Disk.page("createpartitions-createpartition-type");
  private static final int SLOTS = 4;

  private static final RuleInfo MIXED =
      RuleInfo.error(
          "partition-efi-on-mbr",
          AREA,
          "A disk mixes partition types of GPT and of MBR disks",
          TYPE);
  private static final RuleInfo TOO_MANY =
      RuleInfo.error(
          "partition-mbr-four", AREA, "An MBR disk gets more than four primary partitions", TYPE);
  private static final RuleInfo EXTENDED_TWICE =
      RuleInfo.error("partition-extended-twice", AREA, "A disk gets two extended partitions", TYPE);
  private static final RuleInfo NO_ROOM =
      RuleInfo.error(
          "partition-logical-without-extended",
          AREA,
          "A logical partition has no extended partition to lie in",
          TYPE);
  private static final RuleInfo SECOND_EFI =
      RuleInfo.warning(
          "partition-esp-existing",
          AREA,
          "An EFI partition is added to a disk that is not wiped",
          TYPE);
  private static final RuleInfo NO_MSR =
      RuleInfo.info(
          "partition-gpt-no-msr", AREA, "A GPT disk gets no Microsoft reserved partition", TYPE);

  @Override
  public List<RuleInfo> infos() {
    return List.of(MIXED, TOO_MANY, EXTENDED_TWICE, NO_ROOM, SECOND_EFI, NO_MSR);
  }

  @Override
  public void check(CheckContext context) {
    for (Disk disk : Disk.all(context)) {
      if (disk.isGpt()) {
        mixed(disk);
        secondEfi(disk);
        reserved(disk);
      } else {
        slots(disk);
        logical(disk);
      }
      extended(disk);
    }
  }

  private static void mixed(Disk disk) {
    disk.partitions().stream()
        .filter(partition -> partition.is(EXTENDED) || partition.is(LOGICAL))
        .findFirst()
        .ifPresent(
            partition ->
                disk.report(
                    MIXED,
                    partition.typeElement(),
                    "Type is "
                        + disk.context().quoted(partition.typeElement())
                        + " on a disk with EFI or MSR partitions; Windows ends the installation",
                    "use Primary, or leave EFI and MSR out for a BIOS computer"));
  }

  private static void secondEfi(Disk disk) {
    if (disk.wiped() || !disk.element().closed()) {
      return;
    }
    disk.partitions().stream()
        .filter(partition -> partition.is(EFI))
        .findFirst()
        .ifPresent(
            partition ->
                disk.report(
                    SECOND_EFI,
                    partition.typeElement(),
                    "an EFI partition is created on "
                        + disk.name()
                        + ", which is not wiped and may have one already",
                    "set WillWipeDisk to true, or do not create one"));
  }

  private static void reserved(Disk disk) {
    if (disk.isKnown() && !disk.has(MSR)) {
      Partition efi = disk.partitions().stream().filter(p -> p.is(EFI)).findFirst().orElseThrow();
      disk.report(
          NO_MSR,
          efi.typeElement(),
          disk.name() + " gets an EFI partition and no MSR; Microsoft's layouts have both",
          "add a partition of Type MSR with 16 MB behind the EFI partition");
    }
  }

  /** Counted only where something shows that the disk is no GPT disk, which takes 128. */
  private static void slots(Disk disk) {
    List<Partition> primary =
        disk.partitions().stream().filter(p -> p.is(PRIMARY) || p.is(EXTENDED)).toList();
    if (disk.isMbr() && primary.size() > SLOTS) {
      disk.report(
          TOO_MANY,
          primary.get(SLOTS).typeElement(),
          "this is primary or extended partition number "
              + (SLOTS + 1)
              + " of "
              + disk.name()
              + "; an MBR disk has room for 4",
          "put the further ones as Logical into an Extended partition, or use a GPT layout");
    }
  }

  private static void extended(Disk disk) {
    List<Partition> extended = disk.partitions().stream().filter(p -> p.is(EXTENDED)).toList();
    if (extended.size() > 1) {
      disk.context()
          .report(
              disk.finding(
                      EXTENDED_TWICE,
                      extended.get(1).typeElement(),
                      "a second Extended partition on " + disk.name() + "; a disk has at most one")
                  .help("remove it and make the first one larger")
                  .related("the first is here", extended.get(0).typeElement().textSpan()));
    }
  }

  private static void logical(Disk disk) {
    if (!disk.isKnown()) {
      return;
    }
    Optional<Partition> extended = Optional.empty();
    long taken = 0;
    for (Partition partition : disk.partitions()) {
      if (partition.is(EXTENDED)) {
        extended = Optional.of(partition);
      } else if (partition.is(LOGICAL) && extended.isEmpty()) {
        disk.report(
            NO_ROOM,
            partition.typeElement(),
            "a Logical partition is created on "
                + disk.name()
                + " before any Extended one; Windows has nowhere to put it",
            "create an Extended partition with a lower Order, or use Primary");
        return;
      } else if (partition.is(LOGICAL) && partition.size().isPresent()) {
        taken += partition.size().getAsInt();
        if (exceeds(taken, extended.get())) {
          tooLarge(disk, partition, taken, extended.get());
          return;
        }
      }
    }
  }

  private static boolean exceeds(long megabytes, Partition extended) {
    return !extended.extend()
        && extended.size().isPresent()
        && megabytes > extended.size().getAsInt();
  }

  private static void tooLarge(Disk disk, Partition logical, long taken, Partition extended) {
    Element size = extended.element().child("Size").orElseThrow();
    disk.context()
        .report(
            disk.finding(
                    NO_ROOM,
                    logical.element().child("Size").orElseThrow(),
                    "the Logical partitions up to this one take "
                        + taken
                        + " MB; the Extended one has "
                        + disk.context().quoted(size))
                .help("make the Extended partition larger, or write Extend with true there")
                .related("the Extended partition", size.textSpan()));
  }
}
