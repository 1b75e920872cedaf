package unattend.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.Disk;
import unattend.intent.PartitionType;

/** The partition that Windows goes to is formatted with NTFS. */
final class InstallTargetFormat implements Rule {
  private static final RuleInfo NOT_NTFS =
      RuleInfo.error(
          "partition-windows-not-ntfs",
          "cross-setting",
          "The partition of Windows is not formatted with NTFS",
          Disk.page("modifypartitions-modifypartition-format"));
  private static final RuleInfo UNFORMATTED =
      RuleInfo.info(
          "partition-unformatted",
          "cross-setting",
          "The new partition of Windows is not formatted by the file",
          Components.page("microsoft-windows-setup-imageinstall-osimage-installto"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(NOT_NTFS, UNFORMATTED);
  }

  @Override
  public void check(CheckContext context) {
    for (Disk disk : Disk.all(context)) {
      Optional<Element> place = disk.installTo().flatMap(to -> to.at("PartitionID"));
      OptionalInt number =
          disk.installTo()
              .map(to -> ComponentUse.number(to, "PartitionID"))
              .orElse(OptionalInt.empty());
      if (place.isPresent() && number.isPresent()) {
        format(disk, place.get(), number.getAsInt());
      }
    }
  }

  private static void format(Disk disk, Element place, int number) {
    List<Element> formats =
        disk.changes(number).stream().flatMap(change -> change.at("Format").stream()).toList();
    for (Element format : formats) {
      if (ComponentUse.is(format, "FAT32")) {
        disk.context()
            .report(
                disk.finding(
                        NOT_NTFS,
                        format,
                        "Format is "
                            + disk.context().quoted(format)
                            + " for the partition of Windows, which needs NTFS")
                    .help("write NTFS")
                    .related("Windows goes to this partition", place.textSpan()));
      }
    }
    boolean created =
        disk.partition(number).filter(found -> found.is(PartitionType.PRIMARY)).isPresent();
    if (formats.isEmpty() && created) {
      disk.report(
          UNFORMATTED,
          place,
          "partition " + number + " is created for Windows, but no ModifyPartition formats it",
          "add a ModifyPartition with Format NTFS");
    }
  }
}
