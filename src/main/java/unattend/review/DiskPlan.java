package unattend.review;

import java.util.List;

/**
 * What happens to one disk.
 *
 * @param effect what becomes of all that is on it
 * @param scale for which size of the disk the widths are, or blank
 */
public record DiskPlan(
    String name,
    boolean wiped,
    String effect,
    String scale,
    List<PartitionPlan> partitions,
    int line) {
  public DiskPlan {
    partitions = List.copyOf(partitions);
  }

  /**
   * One partition.
   *
   * @param created false if it is only changed
   * @param number blank if it cannot be told
   * @param kind the type it is created with, or what else it is
   * @param size in words
   * @param details label, letter, file system and the like
   * @param windows true if Windows goes there
   * @param share its part of the drawing in thousandths; 0 if it is not drawn
   */
  public record PartitionPlan(
      boolean created,
      String number,
      String kind,
      String size,
      String details,
      boolean windows,
      int share) {}

  /** True if the layout can be drawn. */
  public boolean isDrawn() {
    return !scale.isEmpty();
  }
}
