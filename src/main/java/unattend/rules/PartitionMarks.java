package unattend.rules;

import static unattend.intent.PartitionType.EFI;
import static unattend.intent.PartitionType.PRIMARY;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.document.Element;
import unattend.intent.Disk;
import unattend.intent.Partition;

/** Letters, active partitions and type numbers fit the disks they are given to. */
final class PartitionMarks implements Rule {
  private static final String MODIFY = "modifypartitions-modifypartition-";
  private static final RuleInfo LETTER =
      RuleInfo.error(
          "partition-letter",
          "value",
          "Two partitions are given the same drive letter",
          Disk.page(MODIFY + "letter"));
  private static final RuleInfo ACTIVE =
      RuleInfo.warning(
          "partition-active-logical",
          "cross-setting",
          "Active is set where it has no effect",
          Disk.page(MODIFY + "active"));
  private static final RuleInfo TYPE_ID =
      RuleInfo.error(
          "partition-typeid-format",
          "value",
          "A TypeID is of the other kind of disk",
          Disk.page(MODIFY + "typeid"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(LETTER, ACTIVE, TYPE_ID);
  }

  @Override
  public void check(CheckContext context) {
    Map<String, Element> letters = new HashMap<>();
    for (Disk disk : Disk.all(context)) {
      for (Element change : disk.changes()) {
        change.at("Letter").ifPresent(letter -> letter(disk, letter, letters));
        change.at("TypeID").ifPresent(id -> typeId(disk, id));
      }
      active(disk);
    }
  }

  /** Components of several architectures describe the same disk, one of them at a time. */
  private static void letter(Disk disk, Element letter, Map<String, Element> letters) {
    Optional<String> value = ComponentUse.value(letter);
    if (value.isEmpty()) {
      return;
    }
    String key = disk.use().architecture() + value.get().toUpperCase(Locale.ROOT);
    Element first = letters.putIfAbsent(key, letter);
    if (first != null) {
      disk.context()
          .report(
              disk.finding(
                      LETTER,
                      letter,
                      "the letter "
                          + disk.context().quoted(letter)
                          + " is given twice; Windows gives each once")
                  .help("choose another, or none")
                  .related("first given here", first.textSpan()));
    }
  }

  private static void typeId(Disk disk, Element id) {
    Optional<String> value = ComponentUse.value(id);
    if (value.isEmpty()) {
      return;
    }
    boolean hex = value.get().regionMatches(true, 0, "0x", 0, 2);
    boolean guid = value.get().indexOf('-') > 0;
    if (hex && disk.isGpt()) {
      disk.report(
          TYPE_ID,
          id,
          "TypeID is " + disk.context().quoted(id) + " on a GPT disk, which takes a GUID",
          "a recovery partition is de94bba4-06d1-4d40-a16a-bfd50179d6ac");
    } else if (guid && disk.isMbr()) {
      disk.report(
          TYPE_ID,
          id,
          "TypeID is "
              + disk.context().quoted(id)
              + " on an MBR disk, which takes a hexadecimal byte",
          "a recovery partition is 0x27");
    }
  }

  private static void active(Disk disk) {
    List<Element> active = disk.active();
    for (Element change : active) {
      Element place = change.at("Active").orElseThrow();
      Optional<Partition> partition = disk.partition(change);
      if (disk.has(EFI)) {
        disk.context()
            .report(
                disk.finding(ACTIVE, place, "Active is ignored on a disk with an EFI partition")
                    .severity(Severity.INFO)
                    .help("remove it"));
      } else if (partition.filter(found -> !found.is(PRIMARY)).isPresent()) {
        disk.report(
            ACTIVE,
            place,
            "Active is set for a partition that is not primary; Windows ignores it",
            "make the primary partition active that the computer starts from");
      } else if (change != active.get(0)) {
        disk.report(
            ACTIVE,
            place,
            "a second partition of " + disk.name() + " is made active; a disk has at most one",
            "keep the one that the computer starts from");
      }
    }
  }
}
