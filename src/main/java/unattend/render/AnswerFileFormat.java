package unattend.render;

import freemarker.core.XMLOutputFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * XML in ASCII: every other character, and a tab or line end inside a value, becomes a character
 * reference, so that no tool on the way to Windows can change it.
 */
final class AnswerFileFormat extends XMLOutputFormat {
  static final AnswerFileFormat INSTANCE = new AnswerFileFormat();

  @Override
  public void output(String text, Writer out) throws IOException {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7F && c != '<' && c != '>' && c != '&' && c != '"') {
        continue;
      }
      out.write(text, plain, i - plain);
      int codePoint = text.codePointAt(i);
      out.write(reference(codePoint));
      i += Character.charCount(codePoint) - 1;
      plain = i + 1;
    }
    out.write(text, plain, text.length() - plain);
  }

  private static String reference(int codePoint) {
    return switch (codePoint) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      default -> "&#" + codePoint + ";";
    };
  }

  @Override
  public String escapePlainText(String text) {
    StringWriter out = new StringWriter(text.length() + 16);
    try {
      output(text, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
