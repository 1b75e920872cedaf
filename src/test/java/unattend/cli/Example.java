package unattend.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.document.Names;

/**
 * A fenced example made into a whole file: an answer file, or a profile if the fence says yaml.
 *
 * <p>A line of blanks and carets marks a place in the line above it and is no part of the file. An
 * example that begins with {@code <settings} or {@code <servicing} gets the document element around
 * it, and a component that says nothing but its name gets the rest of its identity.
 *
 * @param part true if the document element was put around it
 */
record Example(boolean profile, boolean part, String file, Optional<Mark> mark) {
  private static final Pattern MARK = Pattern.compile(" *(\\^+) *");
  private static final Pattern BARE = Pattern.compile("<component name=\"[^\"]*\"(?=/?>)");
  private static final String IDENTITY =
      " processorArchitecture=\"amd64\" publicKeyToken=\"31bf3856ad364e35\""
          + " language=\"neutral\" versionScope=\"nonSxS\"";

  /** A place in the file: line and column from 1, length in that line. */
  record Mark(int line, int column, int length) {}

  static Example of(String language, String text) {
    boolean whole = !text.startsWith("<settings") && !text.startsWith("<servicing");
    List<String> lines = new ArrayList<>();
    if (!whole) {
      lines.add("<unattend xmlns=\"" + Names.UNATTEND + "\" xmlns:wcm=\"" + Names.WCM + "\">");
    }
    Optional<Mark> mark = Optional.empty();
    String above = "";
    for (String line : text.split("\n")) {
      Matcher carets = MARK.matcher(line);
      if (carets.matches()) {
        mark = Optional.of(mark(above, lines.size(), carets.start(1), carets.end(1), whole));
      } else {
        lines.add(whole ? line : completed(line));
        above = line;
      }
    }
    if (!whole) {
      lines.add("</unattend>");
    }
    return new Example(language.equals("yaml"), !whole, String.join("\n", lines) + "\n", mark);
  }

  private static String completed(String line) {
    return BARE.matcher(line).replaceAll("$0" + IDENTITY);
  }

  private static Mark mark(String line, int number, int start, int end, boolean whole) {
    Matcher bare = BARE.matcher(line);
    int shift = !whole && bare.find() && start >= bare.end() ? IDENTITY.length() : 0;
    return new Mark(number, start + shift + 1, end - start);
  }
}
