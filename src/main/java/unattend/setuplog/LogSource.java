package unattend.setuplog;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * A log that can be opened.
 *
 * @param name as shown
 */
public record LogSource(String name, Opener opener) {
  /** Opens a log from its beginning. */
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** What comes before the file's own name. */
  String folder() {
    return name.substring(0, nameStart());
  }

  /** True for a log that holds nothing but error lines. */
  public boolean holdsErrorsOnly() {
    return name.substring(nameStart()).toLowerCase(Locale.ROOT).startsWith("setuperr");
  }

  private int nameStart() {
    return Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('\\'), name.lastIndexOf('!')))
        + 1;
  }
}
