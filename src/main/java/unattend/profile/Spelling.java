package unattend.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import unattend.catalog.Setting;
import unattend.catalog.ValueType;
import unattend.catalog.ValueType.Base;
import unattend.diagnostic.Nearest;

/** Turns the words of a profile into those of the answer file, and back. */
final class Spelling {
  private static final List<String> BITS = List.of("0", "1");

  private Spelling() {}

  /** The text Windows wants for a value; empty if it takes none such, which is reported. */
  static Optional<String> of(Key key, Setting setting, YamlScalar value, Writing writing) {
    ValueType type = setting.type().orElseThrow();
    return switch (type.base()) {
      case BOOLEAN -> flag(key, value, writing).map(on -> on ? "true" : "false");
      case WORD -> word(key, type, value, writing);
      case INTEGER -> Optional.of(bit(type, value.text()));
      case TEXT -> Optional.of(value.text());
    };
  }

  /** The text of a yes or no for a setting that takes words or bits. */
  static String flag(Setting setting, boolean on) {
    boolean bits = setting.type().orElseThrow().base() == Base.INTEGER;
    return bits ? on ? "1" : "0" : on ? "true" : "false";
  }

  /** A yes or no. */
  static Optional<Boolean> flag(Key key, YamlScalar value, Writing writing) {
    if (value.text().equals("true") || value.text().equals("false")) {
      return Optional.of(value.text().equals("true"));
    }
    String folded = value.text().toLowerCase(Locale.ROOT);
    String help =
        List.of("true", "yes", "on", "1").contains(folded)
            ? "write true"
            : List.of("false", "no", "off", "0").contains(folded) ? "write false" : "";
    refuse(key, value, List.of("true", "false"), help, writing);
    return Optional.empty();
  }

  /** Where a number is a switch, true and false will do. */
  private static String bit(ValueType type, String text) {
    if (type.values().containsAll(BITS)) {
      return text.equals("true") ? "1" : text.equals("false") ? "0" : text;
    }
    return text;
  }

  private static Optional<String> word(Key key, ValueType type, YamlScalar value, Writing writing) {
    String folded = fold(value.text());
    for (String accepted : type.values()) {
      if (fold(accepted).equals(folded)) {
        return Optional.of(accepted);
      }
    }
    if (type.open()) {
      return Optional.of(value.text());
    }
    refuse(key, value, type.values().stream().map(Spelling::kebab).toList(), "", writing);
    return Optional.empty();
  }

  /** Reports a word that is none of the accepted ones. */
  static void refuse(
      Key key, YamlScalar value, List<String> accepted, String help, Writing writing) {
    String near =
        help.isEmpty()
            ? Nearest.to(value.text(), accepted).map(word -> "write " + word).orElse("")
            : help;
    writing.report(
        ProfileRules.VALUE,
        value,
        key.plainPath()
            + " does not take "
            + value.shown()
            + "; it takes "
            + accepted.stream().collect(Collectors.joining(", ")),
        near);
  }

  private static String fold(String word) {
    return word.replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** {@code OnError} as {@code on-error}. */
  static String kebab(String word) {
    return word.length() == 1
        ? word
        : word.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** The yes or no a setting's text means. */
  static Optional<Boolean> flag(String text) {
    return switch (text.trim().toLowerCase(Locale.ROOT)) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<String> number(ValueType type, String value) {
    boolean bit = type.values().equals(BITS);
    Optional<Boolean> flag = bit ? flag(value) : Optional.empty();
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(flag.map(on -> on ? "true" : "false").orElse(value));
  }

  /** The word of a profile for a setting's text; empty if it is none Windows documents. */
  static Optional<String> back(Setting setting, String text) {
    ValueType type = setting.type().orElseThrow();
    String value = text.trim();
    return switch (type.base()) {
      case BOOLEAN -> type.accepted(value).map(word -> word.toLowerCase(Locale.ROOT));
      case WORD ->
          type.accepted(value)
              .map(Spelling::kebab)
              .or(() -> type.open() && !value.isEmpty() ? Optional.of(value) : Optional.empty());
      case INTEGER -> number(type, value);
      case TEXT -> Optional.of(text);
    };
  }
}
