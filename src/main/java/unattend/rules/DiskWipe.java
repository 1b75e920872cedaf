package unattend.rules;

import java.util.List;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.Disk;

/** Disks are wiped and asked for knowingly. */
final class DiskWipe implements Rule {
  private static final RuleInfo WIPE =
      RuleInfo.warning(
          "disk-wipe",
          "security",
          "A disk other than the first, or more than one, is wiped",
          Disk.page("willwipedisk"),
          "disk-numbering");
  private static final RuleInfo NEVER =
      RuleInfo.error(
          "disk-willshowui-never",
          "cross-setting",
          "No disk is named, and Setup may not ask for one",
          Components.page("microsoft-windows-setup-diskconfiguration"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(WIPE, NEVER);
  }

  @Override
  public void check(CheckContext context) {
    for (Disk disk : Disk.all(context)) {
      if (disk.wiped() && disk.id().isPresent() && disk.id().getAsInt() != 0) {
        Element place = disk.element().at("DiskID").orElseThrow();
        disk.report(
            WIPE,
            place,
            "everything on disk "
                + disk.context().quoted(place)
                + " is erased; with several disks the numbers differ from machine to machine",
            "make sure that this number means the same disk on every machine");
      }
    }
    for (ComponentUse use : context.contents().components(Pass.WINDOWS_PE, Components.SETUP)) {
      use.at("DiskConfiguration").ifPresent(disks -> never(context, use, disks));
    }
  }

  private static void never(CheckContext context, ComponentUse use, Element disks) {
    if (disks.closed()
        && disks.at("Disk").isEmpty()
        && ComponentUse.is(disks, "WillShowUI", "Never")) {
      context.report(
          context
              .finding(
                  NEVER,
                  use,
                  disks.at("WillShowUI").orElseThrow(),
                  "WillShowUI is Never and there is no Disk; Setup logs an error and stops")
              .help("add a Disk, or write OnError"));
    }
  }
}
