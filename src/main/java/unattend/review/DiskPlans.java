package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.diagnostic.SourceText;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.Disk;
import unattend.intent.Partition;
import unattend.intent.PartitionType;
import unattend.review.DiskPlan.PartitionPlan;

/** What Setup does to disks, and where it puts Windows. */
final class DiskPlans {
  private static final int MEGABYTES = 1024;
  private static final int WHOLE = 1000;

  /** By the identifiers of partition types that answer files use. */
  private static final String RECOVERY_GPT = "de94bba4-06d1-4d40-a16a-bfd50179d6ac";

  private final Reading reading;
  private final SourceText source;
  private final List<Disk> disks;

  DiskPlans(Reading reading) {
    this.reading = reading;
    this.source = reading.source();
    this.disks = reading.installs() ? Disk.all(reading.applied()) : List.of();
  }

  List<DiskPlan> all() {
    return disks.stream().map(this::plan).toList();
  }

  private DiskPlan plan(Disk disk) {
    long fixed = disk.partitions().stream().mapToLong(p -> p.size().orElse(0)).sum();
    boolean rest = disk.partitions().stream().anyMatch(Partition::extend);
    boolean drawn =
        disk.isKnown()
            && disk.partitions().size() > 1
            && disk.partitions().stream()
                .allMatch(p -> p.extend() || p.size().isPresent() || p.is(PartitionType.EXTENDED));
    long whole = whole(fixed, rest);
    List<PartitionPlan> plans = new ArrayList<>();
    int number = 0;
    for (Partition partition : disk.partitions()) {
      boolean counted = !partition.is(PartitionType.EXTENDED);
      number += counted ? 1 : 0;
      long size = partition.extend() ? whole - fixed : partition.size().orElse(0);
      int share = drawn && counted ? (int) Math.max(1, size * WHOLE / Math.max(1, whole)) : 0;
      plans.add(created(disk, partition, counted && disk.isKnown() ? number : 0, share));
    }
    for (Element change : disk.changes()) {
      if (!disk.isKnown() || disk.partition(change).isEmpty()) {
        plans.add(changed(disk, change));
      }
    }
    return new DiskPlan(
        disk.id().isPresent() ? disk.name() : "a disk",
        disk.wiped(),
        effect(disk),
        drawn ? scale(whole, rest) : "",
        plans,
        Shown.line(source, disk.element()));
  }

  /** The next usual size of disks of which the fixed partitions take a half at most. */
  private static long whole(long fixed, boolean rest) {
    long gigabytes = 64;
    while (rest && gigabytes * MEGABYTES < 2 * fixed) {
      gigabytes *= 2;
    }
    return rest ? gigabytes * MEGABYTES : fixed;
  }

  private static String scale(long whole, boolean rest) {
    return rest
        ? "drawn for a disk of " + whole / MEGABYTES + " GB"
        : "drawn without the rest of the disk, which stays unused";
  }

  private static String effect(Disk disk) {
    if (disk.wiped()) {
      return "everything on it is erased";
    }
    boolean nothing = disk.partitions().isEmpty() && disk.changes().isEmpty();
    boolean open = disk.element().at("WillWipeDisk").filter(DiskPlans::isOpen).isPresent();
    if (open) {
      return "whether it is wiped, a template decides";
    }
    return nothing ? "not wiped, nothing changed" : "not wiped: what is on it stays in its place";
  }

  private static boolean isOpen(Element wipe) {
    return !wipe.isEmpty() && ComponentUse.value(wipe).isEmpty();
  }

  private PartitionPlan created(Disk disk, Partition partition, int number, int share) {
    List<Element> changes = number > 0 ? disk.changes(number) : List.of();
    List<String> details = new ArrayList<>();
    changes.forEach(change -> details.addAll(details(change)));
    boolean windows = isWindows(disk, number);
    return new PartitionPlan(
        true,
        number > 0 ? String.valueOf(number) : "",
        partition.type().map(PartitionType::word).orElse(written(partition.element(), "Type")),
        size(partition),
        String.join(", ", details),
        windows,
        share);
  }

  private String written(Element element, String path) {
    String text = Shown.text(source, element, path);
    return text.isEmpty() ? "no type" : text;
  }

  private String size(Partition partition) {
    if (partition.extend()) {
      return "all the rest";
    }
    String written = Shown.text(source, partition.element(), "Size");
    return written.isEmpty() ? "no size" : written + " MB";
  }

  private PartitionPlan changed(Disk disk, Element change) {
    OptionalInt number = ComponentUse.number(change, "PartitionID");
    List<String> details = new ArrayList<>(details(change));
    if (details.isEmpty()) {
      details.add("nothing is changed");
    }
    return new PartitionPlan(
        false,
        Shown.text(source, change, "PartitionID"),
        disk.wiped() ? "changed" : "whatever has that number then",
        "",
        String.join(", ", details),
        number.isPresent() && isWindows(disk, number.getAsInt()),
        0);
  }

  private static boolean isWindows(Disk disk, int number) {
    return number > 0
        && disk.installTo()
            .filter(to -> ComponentUse.number(to, "PartitionID").equals(OptionalInt.of(number)))
            .isPresent();
  }

  private List<String> details(Element change) {
    List<String> details = new ArrayList<>();
    String label = Shown.text(source, change, "Label");
    String letter = Shown.text(source, change, "Letter");
    String format = Shown.text(source, change, "Format");
    if (!label.isEmpty()) {
      details.add("\"" + label + "\"");
    }
    if (!letter.isEmpty()) {
      details.add(letter + ":");
    }
    if (!format.isEmpty()) {
      details.add("formatted " + format);
    }
    if (ComponentUse.isTrue(change, "Active")) {
      details.add("active");
    }
    if (ComponentUse.isTrue(change, "Extend")) {
      details.add("extended to all free space behind it");
    }
    ComponentUse.value(change, "TypeID").ifPresent(id -> details.add(type(id)));
    return details;
  }

  private static String type(String id) {
    String folded = id.toLowerCase(Locale.ROOT).replace("{", "").replace("}", "");
    return folded.equals(RECOVERY_GPT) || folded.equals("0x27")
        ? "hidden, for recovery"
        : "type " + id;
  }

  /** What else is said of all disks. */
  List<String> others() {
    List<String> others = new ArrayList<>();
    for (ComponentUse use : reading.components(Pass.WINDOWS_PE, Components.SETUP)) {
      for (Element child : use.at("DiskConfiguration").map(Element::children).orElse(List.of())) {
        if (child.children().isEmpty() && !child.name().equalsIgnoreCase("Disk")) {
          others.add(child.name() + " of DiskConfiguration is " + Shown.text(source, child));
        }
      }
    }
    return others;
  }

  /** In words where Windows goes, and which image. */
  static Optional<String> target(Reading reading) {
    return reading.components(Pass.WINDOWS_PE, Components.SETUP).stream()
        .flatMap(use -> target(reading.source(), use).stream())
        .findFirst();
  }

  private static Optional<String> target(SourceText source, ComponentUse use) {
    for (String image :
        List.of("ImageInstall/OSImage", "WindowsDeploymentServices/ImageSelection")) {
      Optional<Element> to = use.at(image + "/InstallTo");
      if (to.isPresent()) {
        return Optional.of(
            "disk "
                + Shown.text(source, to.get(), "DiskID")
                + ", partition "
                + Shown.text(source, to.get(), "PartitionID"));
      }
    }
    return use.isTrue("ImageInstall/OSImage/InstallToAvailablePartition")
        ? Optional.of("the first partition that has room and no Windows")
        : Optional.empty();
  }
}
