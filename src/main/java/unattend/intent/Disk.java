package unattend.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;

/**
 * One disk that Setup is told to partition.
 *
 * @param partitions what is created, in the order of its numbers
 * @param changes the ModifyPartition elements
 */
public record Disk(
    CheckContext context,
    ComponentUse use,
    Element element,
    List<Partition> partitions,
    List<Element> changes) {
  private static final String PAGE = "microsoft-windows-setup-diskconfiguration-disk-";

  /** Where Windows itself goes to, from media and from Windows Deployment Services. */
  private static final List<String> TARGETS =
      List.of(
          "ImageInstall/OSImage/InstallTo", "WindowsDeploymentServices/ImageSelection/InstallTo");

  /** All disks of the file. */
  public static List<Disk> all(CheckContext context) {
    return context.contents().once(Disk.class, () -> find(context));
  }

  private static List<Disk> find(CheckContext context) {
    List<Disk> disks = new ArrayList<>();
    for (ComponentUse use : context.contents().components(Pass.WINDOWS_PE, Components.SETUP)) {
      for (Element element : use.all("DiskConfiguration/Disk")) {
        disks.add(of(context, use, element));
      }
    }
    return disks;
  }

  private static Disk of(CheckContext context, ComponentUse use, Element element) {
    List<Partition> partitions =
        element.all("CreatePartitions/CreatePartition").stream()
            .map(Partition::of)
            .sorted(Comparator.comparingInt(p -> p.order().orElse(Integer.MAX_VALUE)))
            .toList();
    List<Element> changes = element.all("ModifyPartitions/ModifyPartition");
    return new Disk(context, use, element, partitions, changes);
  }

  /** The address of a page below the one on Disk. */
  public static String page(String stem) {
    return Components.page(PAGE + stem);
  }

  public OptionalInt id() {
    return ComponentUse.number(element, "DiskID");
  }

  /** The number as it may be shown. */
  public String name() {
    return element.at("DiskID").map(id -> "disk " + id.trimmedText()).orElse("the disk");
  }

  public boolean wiped() {
    return ComponentUse.isTrue(element, "WillWipeDisk");
  }

  public boolean has(PartitionType type) {
    return partitions.stream().anyMatch(partition -> partition.is(type));
  }

  public boolean isGpt() {
    return has(PartitionType.EFI) || has(PartitionType.MSR);
  }

  /** True if something stands in it that only disks with a master boot record have. */
  public boolean isMbr() {
    return !isGpt()
        && (has(PartitionType.EXTENDED)
            || has(PartitionType.LOGICAL)
            || !active().isEmpty()
            || changes.stream().anyMatch(Disk::hasNumberOfMbr));
  }

  /** A GPT disk has GUIDs there. */
  private static boolean hasNumberOfMbr(Element change) {
    return ComponentUse.value(change, "TypeID").filter(id -> id.matches("0[xX].{1,2}")).isPresent();
  }

  /** The changes that make a partition the active one. */
  public List<Element> active() {
    return changes.stream().filter(change -> ComponentUse.isTrue(change, "Active")).toList();
  }

  /** True if nothing but the file decides what is on the disk, and all of that can be read. */
  public boolean isKnown() {
    return wiped()
        && element.closed()
        && partitions.stream().allMatch(p -> p.type().isPresent() && p.order().isPresent());
  }

  /** The partitions that have a number, which extended ones have not: the first is number 1. */
  public List<Partition> numbered() {
    return partitions.stream().filter(p -> !p.is(PartitionType.EXTENDED)).toList();
  }

  /** What stands under a number, where the layout is known. */
  public Optional<Partition> partition(int number) {
    List<Partition> numbered = numbered();
    return isKnown() && number >= 1 && number <= numbered.size()
        ? Optional.of(numbered.get(number - 1))
        : Optional.empty();
  }

  /** The created partition that a ModifyPartition speaks of, where the layout is known. */
  public Optional<Partition> partition(Element change) {
    OptionalInt number = ComponentUse.number(change, "PartitionID");
    return number.isPresent() ? partition(number.getAsInt()) : Optional.empty();
  }

  /** The InstallTo that puts Windows on this disk. */
  public Optional<Element> installTo() {
    OptionalInt id = id();
    for (String path : TARGETS) {
      Optional<Element> target = use.at(path);
      if (target.isPresent() && id.isPresent()) {
        return target.filter(to -> ComponentUse.number(to, "DiskID").equals(id));
      }
    }
    return Optional.empty();
  }

  /** The ModifyPartition elements of one number. */
  public List<Element> changes(int number) {
    return changes.stream()
        .filter(change -> ComponentUse.number(change, "PartitionID").equals(OptionalInt.of(number)))
        .toList();
  }

  public Finding finding(RuleInfo info, Element place, String message) {
    return context.finding(info, use, place, message);
  }

  public void report(RuleInfo info, Element place, String message, String help) {
    context.report(finding(info, place, message).help(help));
  }
}
