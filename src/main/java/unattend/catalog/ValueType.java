package unattend.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What text a leaf accepts.
 *
 * @param kind what the text means (path, command, ip, time-zone …), or blank
 * @param values the closed set in documented spelling, empty if there is none
 * @param maxLength in {@code unit}
 * @param open true if the closed set may have grown since it was documented, or if Windows replaces
 *     a number outside the range and does not refuse it
 */
public record ValueType(
    Base base,
    String kind,
    List<String> values,
    OptionalLong min,
    OptionalLong max,
    OptionalInt maxLength,
    Unit unit,
    boolean open) {

  /** The form of the text. */
  public enum Base {
    TEXT,
    INTEGER,
    BOOLEAN,
    WORD
  }

  /** What a length counts: UTF-16 units, or bytes of the system code page (at worst UTF-8). */
  public enum Unit {
    CHARACTERS,
    BYTES
  }

  public ValueType {
    values = List.copyOf(values);
  }

  /** True if Windows replaces a number outside the range and does not refuse it. */
  public boolean replacesOthers() {
    return open && values.isEmpty();
  }

  /** The accepted value that equals the text when letter case is ignored. */
  public Optional<String> accepted(String text) {
    for (String value : values) {
      if (value.equalsIgnoreCase(text)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** The one word by which lists and explanations name this type. */
  public String word() {
    if (!kind.isEmpty()) {
      return kind;
    }
    return switch (base) {
      case TEXT -> "string";
      case INTEGER -> "int";
      case BOOLEAN -> "boolean";
      case WORD -> "enum";
    };
  }
}
