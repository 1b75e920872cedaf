package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import unattend.diagnostic.WorldException;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
class AtomicFileTest {
  @TempDir private Path folder;

  @Test
  void linkStaysOne() throws Exception {
    Path file = Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("f"), "old");
    Path near = Files.createSymbolicLink(folder.resolve("near"), Path.of("a", "f"));
    Path far = Files.createSymbolicLink(folder.resolve("far"), near);
    new AtomicFile(far).write("new", false);
    assertEquals("new", Files.readString(file));
    assertTrue(Files.isSymbolicLink(far) && Files.isSymbolicLink(near));
    assertAlone(folder.resolve("a"));
  }

  @Test
  void linkToNothingYet() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("f"));
    new AtomicFile(link).write("new", false);
    assertEquals("new", Files.readString(folder.resolve("f")));
  }

  @Test
  void linkToItself() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
    assertThrows(WorldException.class, () -> new AtomicFile(link).write("new", false));
  }

  @Test
  void linkToDevice() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/null"));
    new AtomicFile(link).requireWritable();
    new AtomicFile(link).write("new", false);
    assertTrue(Files.isSymbolicLink(link));
    assertAlone(folder);
  }

  private static void assertAlone(Path folder) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }
}
