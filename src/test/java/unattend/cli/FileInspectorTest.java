package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unattend.catalog.Catalog;
import unattend.check.CheckOptions;
import unattend.check.Checker;
import unattend.document.AnswerFile;
import unattend.report.FileReport;
import unattend.review.PassSettings;

class FileInspectorTest {
  @TempDir private Path folder;

  @Test
  void ownFaultIsToldOfTheOneFile() throws Exception {
    String told =
        told(
            file -> {
              throw new IllegalStateException("Sesame-1");
            });
    assertTrue(told.contains("was not checked, by a fault of this program"), told);
    assertTrue(told.contains("IllegalStateException at FileInspectorTest.java:"), told);
    assertFalse(told.contains("Sesame-1"), told);
  }

  @Test
  void exhaustedStackIsToldOfTheOneFile() throws Exception {
    String told =
        told(
            file -> {
              throw new StackOverflowError();
            });
    assertTrue(told.contains("StackOverflowError"), told);
  }

  private String told(Function<AnswerFile, List<PassSettings>> settings) throws Exception {
    Path file = folder.resolve("a.xml");
    Files.writeString(file, "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"/>");
    Io io =
        new Io(
            OutputStream.nullOutputStream(),
            new StringWriter(),
            new PrintWriter(new StringWriter()),
            InputStream.nullInputStream(),
            Map.of(),
            false);
    Checker checker = new Checker(Catalog.bundled(), List.of(), CheckOptions.NOTHING_DECLARED);
    List<FileReport> reports =
        new FileInspector(checker, Set.of(), settings, Optional.empty(), io)
            .inspect(InputFiles.Entry.of(file.toString()));
    assertEquals(1, reports.size());
    return reports.get(0).error().orElseThrow();
  }
}
