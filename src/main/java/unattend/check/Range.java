package unattend.check;

import java.math.BigInteger;
import java.util.OptionalLong;
import unattend.catalog.ValueType;

/** The numbers a setting takes, as a test and in words. */
record Range(OptionalLong min, OptionalLong max, String listed) {
  static Range of(ValueType type) {
    return new Range(type.min(), type.max(), String.join(", ", type.values()));
  }

  boolean holds(BigInteger number) {
    boolean tooSmall = min.isPresent() && number.compareTo(BigInteger.valueOf(min.getAsLong())) < 0;
    boolean tooLarge = max.isPresent() && number.compareTo(BigInteger.valueOf(max.getAsLong())) > 0;
    return !tooSmall && !tooLarge;
  }

  /** To be put behind "a number"; blank if every number will do. */
  String words() {
    if (!listed.isEmpty()) {
      return ": " + listed;
    }
    if (min.isPresent() && max.isPresent()) {
      return " from " + min.getAsLong() + " to " + max.getAsLong();
    }
    return min.isPresent()
        ? " from " + min.getAsLong() + " on"
        : max.isPresent() ? " up to " + max.getAsLong() : "";
  }
}
