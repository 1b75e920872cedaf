package unattend.profile;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import unattend.profile.Draft.Items;
import unattend.profile.Draft.Keys;
import unattend.profile.Draft.Text;

/** Writes a profile as YAML that a person would write: two blanks a level, quotes where needed. */
final class YamlWriter {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9\\\\/_.$(][^\\x00-\\x1F\\x7F-\\uFFFF#{}\"'`]*");

  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  /** The text of a profile. */
  static String write(Keys root) {
    YamlWriter writer = new YamlWriter();
    writer.keys(root, 0);
    return writer.out.toString();
  }

  private void keys(Keys keys, int indent) {
    for (Map.Entry<String, Draft> entry : keys.values().entrySet()) {
      out.append(" ".repeat(indent));
      key(entry.getKey(), entry.getValue(), indent);
    }
  }

  private void key(String key, Draft value, int indent) {
    out.append(scalar(key)).append(':');
    if (value instanceof Text text) {
      if (isBlock(text.text())) {
        block(text.text(), indent + 2);
      } else {
        out.append(' ').append(scalar(text.text())).append('\n');
      }
    } else if (value instanceof Items items) {
      items(items, indent);
    } else if (((Keys) value).isEmpty()) {
      out.append(" {}\n");
    } else {
      out.append('\n');
      keys((Keys) value, indent + 2);
    }
  }

  /** True for lines that can stand as they are, with a line end at the end or none. */
  private static boolean isBlock(String text) {
    return text.contains("\n")
        && !text.startsWith(" ")
        && !text.startsWith("\n")
        && !text.endsWith("\n\n")
        && text.lines().noneMatch(line -> line.isBlank() && !line.isEmpty())
        && text.chars().allMatch(c -> c == '\n' || isPrintable(c));
  }

  private void block(String text, int indent) {
    out.append(text.endsWith("\n") ? " |\n" : " |-\n");
    text.lines()
        .forEach(
            line -> out.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n'));
  }

  private void items(Items items, int indent) {
    String line = items.items().stream().allMatch(Text.class::isInstance) ? inline(items) : "";
    if (!line.isEmpty() && line.length() + indent < WIDTH) {
      out.append(' ').append(line).append('\n');
      return;
    }
    out.append('\n');
    for (Draft item : items.items()) {
      out.append(" ".repeat(indent + 2)).append("- ");
      if (item instanceof Text text) {
        out.append(scalar(text.text())).append('\n');
      } else if (item instanceof Keys keys && !keys.isEmpty()) {
        item(keys, indent + 4);
      } else {
        out.append("{}\n");
      }
    }
  }

  /** The first key of an item stands behind its hyphen. */
  private void item(Keys keys, int indent) {
    boolean first = true;
    for (Map.Entry<String, Draft> entry : keys.values().entrySet()) {
      out.append(first ? "" : " ".repeat(indent));
      key(entry.getKey(), entry.getValue(), indent);
      first = false;
    }
  }

  private static String inline(Items items) {
    List<String> texts =
        items.items().stream().map(item -> flow(scalar(((Text) item).text()))).toList();
    return "[" + String.join(", ", texts) + "]";
  }

  /** In a line of a list a reference's braces must be quoted. */
  private static String flow(String scalar) {
    boolean quoted = scalar.startsWith("'") || scalar.startsWith("\"");
    boolean special = scalar.chars().anyMatch(c -> "{}[],".indexOf(c) >= 0);
    return !quoted && special ? "\"" + scalar.replace("\\", "\\\\") + "\"" : scalar;
  }

  /** A text as a scalar that reads back as exactly that text. */
  static String scalar(String text) {
    if (text.startsWith("${") && text.matches("\\$\\{[\\w:.\\[\\]-]+\\}")) {
      return text;
    }
    boolean plain =
        PLAIN.matcher(text).matches()
            && !text.contains(": ")
            && !text.endsWith(":")
            && !text.endsWith(" ");
    if (plain) {
      return text;
    }
    boolean printable = !text.isEmpty() && text.chars().allMatch(YamlWriter::isPrintable);
    return printable ? "'" + text.replace("'", "''") + "'" : quoted(text);
  }

  private static boolean isPrintable(int c) {
    boolean control = c < ' ' || (c >= 0x7F && c <= 0x9F);
    return !control && c != 0xFEFF && c != 0x2028 && c != 0x2029 && c < 0xFFFE;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          String escape = String.format(Locale.ROOT, "\\u%04X", (int) c);
          quoted.append(isPrintable(c) ? String.valueOf(c) : escape);
        }
      }
    }
    return quoted.append('"').toString();
  }
}
