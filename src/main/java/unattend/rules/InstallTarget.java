package unattend.rules;

import static unattend.intent.PartitionType.EFI;
import static unattend.intent.PartitionType.MSR;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.Disk;
import unattend.intent.Partition;

/** The partition that Windows goes to is named once, in full, and exists. */
final class InstallTarget implements Rule {
  private static final String AREA = "cross-setting";
  private static final String PAGE =
      Components.page("microsoft-windows-setup-imageinstall-osimage-installto");
  private static final String OS_IMAGE = "ImageInstall/OSImage/";
  private static final String INSTALL_TO = OS_IMAGE + "InstallTo";
  private static final String AVAILABLE = OS_IMAGE + "InstallToAvailablePartition";
  private static final List<String> TARGETS =
      List.of(
          INSTALL_TO,
          "ImageInstall/DataImage/InstallTo",
          "WindowsDeploymentServices/ImageSelection/InstallTo");

  private static final RuleInfo CONFLICT =
      RuleInfo.error(
          "installto-conflict",
          AREA,
          "InstallTo and InstallToAvailablePartition are both given",
          PAGE);
  private static final RuleInfo MISSING =
      RuleInfo.warning(
          "installto-missing",
          AREA,
          "Disks are partitioned, but no partition is named for Windows",
          PAGE);
  private static final RuleInfo INCOMPLETE =
      RuleInfo.error("installto-incomplete", AREA, "InstallTo names no disk or no partition", PAGE);
  private static final RuleInfo UNKNOWN =
      RuleInfo.error(
          "installto-partition-unknown",
          AREA,
          "Windows goes to a partition that the file does not create for it",
          Disk.page("modifypartitions-modifypartition-partitionid"));
  private static final RuleInfo OVERWRITES =
      RuleInfo.warning(
          "datadisk-overwrites-system",
          AREA,
          "A data image goes to the partition of Windows",
          "https://learn.microsoft.com/windows-hardware/customize/desktop/wsim/"
              + "best-practices-for-authoring-answer-files");

  @Override
  public List<RuleInfo> infos() {
    return List.of(CONFLICT, MISSING, INCOMPLETE, UNKNOWN, OVERWRITES);
  }

  @Override
  public void check(CheckContext context) {
    List<ComponentUse> uses = context.contents().components(Pass.WINDOWS_PE, Components.SETUP);
    for (ComponentUse use : uses) {
      conflict(context, use);
      TARGETS.forEach(path -> use.all(path).forEach(target -> incomplete(context, use, target)));
      use.at(INSTALL_TO).ifPresent(target -> overwritten(context, use, target));
    }
    missing(context, uses);
    Disk.all(context).forEach(InstallTarget::unknown);
  }

  private static void conflict(CheckContext context, ComponentUse use) {
    if (use.isTrue(AVAILABLE) && use.at(INSTALL_TO).isPresent()) {
      context.report(
          context
              .finding(
                  CONFLICT,
                  use,
                  use.at(AVAILABLE).orElseThrow(),
                  "InstallToAvailablePartition is true beside InstallTo; with both Setup fails")
              .help("keep one of the two")
              .related("InstallTo is here", use.at(INSTALL_TO).orElseThrow().nameSpan()));
    }
  }

  private static void missing(CheckContext context, List<ComponentUse> uses) {
    if (!context.file().complete() || uses.stream().anyMatch(InstallTarget::hasTarget)) {
      return;
    }
    for (ComponentUse use : uses) {
      if (use.at("DiskConfiguration/Disk").isPresent()) {
        context.report(
            context
                .finding(
                    MISSING,
                    use,
                    use.at("DiskConfiguration").orElseThrow(),
                    "disks are partitioned, but no InstallTo says where Windows goes;"
                        + " Setup will ask")
                .help("add ImageInstall/OSImage/InstallTo with DiskID and PartitionID"));
      }
    }
  }

  private static boolean hasTarget(ComponentUse use) {
    return use.at(AVAILABLE).filter(value -> !ComponentUse.is(value, "false")).isPresent()
        || TARGETS.stream().anyMatch(path -> use.at(path).isPresent());
  }

  private static void incomplete(CheckContext context, ComponentUse use, Element target) {
    for (String part : List.of("DiskID", "PartitionID")) {
      if (target.closed() && target.at(part).filter(value -> !value.isEmpty()).isEmpty()) {
        String number = part.equals("DiskID") ? "the first disk is 0" : "the first partition is 1";
        context.report(
            context
                .finding(
                    INCOMPLETE,
                    use,
                    target,
                    "InstallTo has no " + part + "; it needs DiskID and PartitionID")
                .help("add " + part + "; " + number));
      }
    }
  }

  private static void unknown(Disk disk) {
    Optional<Element> target = disk.installTo();
    OptionalInt number =
        target.map(to -> ComponentUse.number(to, "PartitionID")).orElse(OptionalInt.empty());
    if (number.isEmpty() || !disk.isKnown()) {
      return;
    }
    Element place = target.get().at("PartitionID").orElseThrow();
    Optional<Partition> partition = disk.partition(number.getAsInt());
    String found = "PartitionID is " + disk.context().quoted(place) + ", but " + disk.name();
    if (partition.isEmpty()) {
      String message =
          found
              + " is wiped and gets "
              + PartitionChanges.counted(disk.numbered().size())
              + "; Windows has nowhere to go";
      disk.report(UNKNOWN, place, message, "count from 1, without extended partitions");
    } else if (partition.get().is(EFI) || partition.get().is(MSR)) {
      String message =
          found
              + " has its "
              + partition.get().type().orElseThrow().word()
              + " partition under that number; Windows goes to a primary one";
      disk.report(UNKNOWN, place, message, "name the primary partition made for Windows");
    }
  }

  private static void overwritten(CheckContext context, ComponentUse use, Element system) {
    for (Element data : use.all("ImageInstall/DataImage/InstallTo")) {
      if (same(system, data, "DiskID") && same(system, data, "PartitionID")) {
        context.report(
            context
                .finding(
                    OVERWRITES,
                    use,
                    data.at("PartitionID").orElseThrow(),
                    "the data image goes to the partition of Windows and may overwrite its files")
                .help("give data a partition of its own")
                .related("Windows goes here", system.at("PartitionID").orElseThrow().textSpan()));
      }
    }
  }

  private static boolean same(Element one, Element other, String path) {
    Optional<String> value = ComponentUse.value(one, path);
    return value.isPresent() && value.equals(ComponentUse.value(other, path));
  }
}
