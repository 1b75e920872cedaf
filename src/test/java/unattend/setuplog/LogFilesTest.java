package unattend.setuplog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unattend.diagnostic.WorldException;

class LogFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "IBM850"})
  void aZipMayNameItsLogsInEitherCodePage(String charset) throws IOException, WorldException {
    Path zip = folder.resolve("logs.zip");
    try (ZipOutputStream out =
        new ZipOutputStream(Files.newOutputStream(zip), Charset.forName(charset))) {
      out.putNextEntry(new ZipEntry("PRÜFUNG/setupact.log"));
      out.write("text".getBytes(StandardCharsets.UTF_8));
      out.closeEntry();
    }
    List<LogSource> logs = LogFiles.at(zip);
    assertEquals(
        List.of(zip + "!PRÜFUNG/setupact.log"), logs.stream().map(LogSource::name).toList());
    try (InputStream in = logs.get(0).opener().open()) {
      assertEquals("text", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
