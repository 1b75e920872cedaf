package unattend.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code disk: {template: uefi}}: wipes a disk and lays out what Windows needs on it, and points
 * the image at its partition. A recovery partition comes first: Setup can let only the last one
 * grow over the rest of the disk.
 */
final class DiskTemplate implements Macro {
  private static final String GPT_RECOVERY = "DE94BBA4-06D1-4D40-A16A-BFD50179D6AC";
  private static final String MBR_RECOVERY = "0x27";

  @Override
  public void expand(Expansion expansion) {
    Optional<YamlScalar> template = expansion.scalar("disk.template");
    boolean known = template.filter(t -> t.text().matches("uefi|bios")).isPresent();
    if (!known || expansion.get("disk.disks").isPresent()) {
      return;
    }
    Place place = template.get().place();
    String number = expansion.scalar("disk.disk").map(YamlScalar::text).orElse("0");
    List<YamlNode> partitions = new ArrayList<>();
    Optional<YamlScalar> recovery = expansion.scalar("disk.recovery");
    boolean uefi = template.get().text().equals("uefi");
    recovery.ifPresent(size -> partitions.add(recovery(size, uefi)));
    partitions.addAll(uefi ? uefi(place) : bios(place));
    YamlMap disk =
        Expansion.map(place, "id", number, "wipe", "true")
            .with(new YamlMap.Entry("partitions", place, new YamlList(place, partitions)));
    expansion.add("disk.disks", new YamlList(place, List.of(disk)), place);
    expansion.add("image.target.disk", number, place);
    expansion.add("image.target.partition", Integer.toString(partitions.size()), place);
  }

  private static YamlMap recovery(YamlScalar size, boolean uefi) {
    return Expansion.map(
        size.place(),
        "type",
        "primary",
        "size",
        size.text(),
        "format",
        "ntfs",
        "label",
        "Recovery",
        "type-id",
        uefi ? GPT_RECOVERY : MBR_RECOVERY);
  }

  private static List<YamlMap> uefi(Place place) {
    return List.of(
        Expansion.map(place, "type", "efi", "size", "300MB", "format", "fat32", "label", "System"),
        Expansion.map(place, "type", "msr", "size", "16MB"),
        windows(place));
  }

  private static List<YamlMap> bios(Place place) {
    return List.of(
        Expansion.map(
            place, "type", "primary", "size", "500MB", "format", "ntfs", "label", "System",
            "active", "true"),
        windows(place));
  }

  private static YamlMap windows(Place place) {
    return Expansion.map(
        place, "type", "primary", "size", "rest", "format", "ntfs", "label", "Windows", "letter",
        "C");
  }
}
