package unattend.report;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Writes the name of a file, as the user gave it, as the URI that other programs want. */
final class FileAddress {
  private static final Pattern WITH_DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");

  private FileAddress() {}

  /** Absolute for an absolute path, else relative to wherever the program was started. */
  static String of(String file) {
    if (WITH_DRIVE.matcher(file).matches()) {
      String path = file.replace('\\', '/');
      return "file:///" + path.substring(0, 2) + encoded(path.substring(2));
    }
    if (file.startsWith("\\\\")) {
      return "file:" + encoded(file.replace('\\', '/'));
    }
    return (file.startsWith("/") ? "file://" : "") + encoded(slashed(file));
  }

  private static String slashed(String file) {
    return java.io.File.separatorChar == '\\' ? file.replace('\\', '/') : file;
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length() + 16);
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      if (isPlain(c)) {
        out.append(c);
      } else {
        out.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "/-._~".indexOf(c) >= 0;
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }
}
