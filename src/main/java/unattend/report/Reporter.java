package unattend.report;

import java.io.IOException;

/** Writes one run in one format, file by file as they come. */
public interface Reporter {
  void begin() throws IOException;

  void file(FileReport report) throws IOException;

  void end(Summary summary) throws IOException;
}
