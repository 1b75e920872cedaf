package unattend.profile;

import java.util.Optional;

/**
 * The partitions of a disk: one entry is what to create and what to make of it. Windows numbers
 * them in the order of creation, extended ones left out.
 */
final class Partitions implements Transform {
  private static final String PASS_LIST = "DiskConfiguration/Disk/";
  private static final String CREATE = PASS_LIST + "CreatePartitions/CreatePartition";
  private static final String MODIFY = PASS_LIST + "ModifyPartitions/ModifyPartition";

  @Override
  public void toSettings(Key key, YamlNode value, Writing writing) {
    Conversion conversion = writing.conversion();
    int number = 0;
    for (YamlMap item : conversion.items(key, value)) {
      Writing inside = writing.inside();
      conversion.group(key, item, inside);
      Optional<SettingNode> created = written(key, CREATE, inside);
      if (created.isPresent() && !isExtended(created.get())) {
        number++;
      }
      Optional<SettingNode> modified = written(key, MODIFY, inside);
      if (modified.isPresent() && modified.get().child("PartitionID").isEmpty()) {
        modified.get().add("PartitionID", item.place()).text(Integer.toString(number), false);
      }
    }
  }

  private static boolean isExtended(SettingNode created) {
    return created.child("Type").flatMap(SettingNode::text).filter("Extended"::equals).isPresent();
  }

  private static Optional<SettingNode> written(Key key, String list, Writing inside) {
    Target some = key.children().get(0).targets().get(0);
    Target item = new Target(some.component(), some.pass(), list);
    return inside.writer().written(item, inside.frames().depth() - 1, inside);
  }
}
