package unattend.rules;

import java.util.List;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.intent.Disk;

/** Setup of 24H2 leaves a disk with a master boot record without boot code. */
final class BiosBootCode implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "conx-bios-mbr",
          "cross-setting",
          "Setup of 24H2 writes no boot code to an MBR disk",
          "https://github.com/bin456789/reinstall/commit/8393297");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context) {
    if (!context.options().declaredAtLeast(WindowsRelease.W11_24H2)) {
      return;
    }
    for (Disk disk : Disk.all(context)) {
      if (disk.wiped() && disk.isMbr() && !disk.active().isEmpty()) {
        disk.report(
            INFO,
            disk.active().get(0).at("Active").orElseThrow(),
            disk.name()
                + " is laid out for a BIOS computer; Setup of 24H2 and later is reported to"
                + " write no boot code to it",
            "use a GPT layout with an EFI partition, or run bootsect /mbr before the restart");
      }
    }
  }
}
