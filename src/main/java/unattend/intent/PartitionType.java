package unattend.intent;

import java.util.Arrays;
import java.util.Optional;

/** What kind of partition Setup creates. */
public enum PartitionType {
  PRIMARY("Primary"),
  EFI("EFI"),
  MSR("MSR"),
  EXTENDED("Extended"),
  LOGICAL("Logical");

  private final String word;

  PartitionType(String word) {
    this.word = word;
  }

  /** The value of Type, as documented. */
  public String word() {
    return word;
  }

  public static Optional<PartitionType> of(String text) {
    return Arrays.stream(values()).filter(type -> type.word.equalsIgnoreCase(text)).findFirst();
  }
}
