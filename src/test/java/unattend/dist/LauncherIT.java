package unattend.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import unattend.dist.Launcher.Outcome;

/** The folder that is given to users works wherever it lies, and says nothing of its own. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher under test is for a POSIX shell")
class LauncherIT {
  private static final String GOOD =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <unattend xmlns="urn:schemas-microsoft-com:unattend">
        <settings pass="specialize">
          <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64"
              publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS">
            <ComputerName>KIOSK-1</ComputerName>
          </component>
        </settings>
      </unattend>
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("good.xml"), GOOD);
    Files.writeString(
        folder.resolve("bad.xml"), GOOD.replace("KIOSK-1", "REFERENCE-WORKSTATION-01"));
  }

  @Test
  void exitCodesPassThrough() throws Exception {
    assertEquals(0, Launcher.in(folder).run("validate", "good.xml").clean().exitCode());
    assertEquals(1, Launcher.in(folder).run("validate", "bad.xml").clean().exitCode());
    assertEquals(2, Launcher.in(folder).run("validate", "--nonsense").clean().exitCode());
    assertEquals(3, Launcher.in(folder).run("validate", "missing.xml").clean().exitCode());
  }

  @Test
  void plansInEveryFormat() throws Exception {
    Outcome text = Launcher.in(folder).run("plan", "--oobe", "--generalize", "good.xml").clean();
    assertEquals(0, text.exitCode(), text.err());
    assertTrue(text.out().contains("KIOSK-1, the same in every copy"), text.out());
    Outcome json = Launcher.in(folder).run("plan", "--format", "json", "good.xml").clean();
    assertTrue(values(json.out()).contains("sysprep /generalize /oobe"), json.out());
    Outcome html = Launcher.in(folder).run("plan", "--format", "html", "good.xml").clean();
    assertTrue(html.out().startsWith("<!DOCTYPE html>"), html.out());
    assertEquals(2, Launcher.in(folder).run("plan", "--use", "sysprep", "good.xml").exitCode());
    assertEquals(1, Launcher.in(folder).run("plan", "bad.xml").clean().exitCode());
  }

  @Test
  void versionIsOneLine() throws Exception {
    Outcome outcome = Launcher.in(folder).run("--version").clean();
    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().matches("unattend \\d\\S*, catalogue \\d\\S*\n"), outcome.out());
    assertEquals("", outcome.err());
  }

  @Test
  void noticeNamesEveryLibrary() throws Exception {
    String notice = Files.readString(Launcher.DIST.resolve("NOTICE"));
    try (Stream<Path> jars = Files.list(Launcher.DIST.resolve("lib"))) {
      List<String> missing =
          jars.map(jar -> jar.getFileName().toString())
              .filter(name -> name.endsWith(".jar") && !name.equals("unattend.jar"))
              .map(name -> name.replaceFirst("-\\d.*", ""))
              .filter(name -> !notice.contains("\n" + name + " "))
              .toList();
      assertEquals(List.of(), missing);
    }
  }

  @Test
  void usesTheArchive() throws Exception {
    Launcher launcher = Launcher.in(folder).with("UNATTEND_JAVA_OPTS", "-Xlog:class+load:stdout");
    String loaded = launcher.run("validate", "good.xml").out();
    assertTrue(loaded.contains("unattend.cli.Main source: shared objects file"), "not archived");
    assertTrue(loaded.contains("picocli.CommandLine source: shared objects file"), "no frames");
  }

  @Test
  void elsewhereOnlyTheResultGoesToStandardOutput() throws Exception {
    Path elsewhere = folder.resolve("Köln und ﾄｳｷｮｳ");
    copy(Launcher.DIST, elsewhere);
    assertAnswers(Launcher.at(elsewhere.resolve("bin/unattend"), folder));
    assertAnswers(Launcher.at(elsewhere.resolve("bin/unattend"), folder).with("LC_ALL", "C"));
    assertAnswers(
        Launcher.at(elsewhere.resolve("bin/unattend"), folder).with("LC_ALL", "xx_XX.UTF-8"));
    Path jar = elsewhere.resolve("lib/unattend.jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now()));
    assertAnswers(Launcher.at(elsewhere.resolve("bin/unattend"), folder));
    Files.delete(elsewhere.resolve("lib/unattend.jsa"));
    assertAnswers(Launcher.at(elsewhere.resolve("bin/unattend"), folder));
    assertAnswers(
        Launcher.at(elsewhere.resolve("bin/unattend"), folder).with("UNATTEND_MAKE_ARCHIVE", "1"));
    assertTrue(Files.exists(elsewhere.resolve("lib/unattend.jsa")), "no archive was made");
    assertAnswers(Launcher.at(elsewhere.resolve("bin/unattend"), folder));
  }

  @Test
  void withAnotherCollectorOnlyTheResultGoesToStandardOutput() throws Exception {
    String collector = "-XX:-UseSerialGC -XX:+UseParallelGC";
    assertAnswers(Launcher.in(folder).with("UNATTEND_JAVA_OPTS", collector));
  }

  @Test
  void startsThroughLinksAndThePath() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("my bin"));
    Files.createSymbolicLink(bin.resolve("first"), Launcher.DIST.resolve("bin/unattend"));
    Files.createSymbolicLink(bin.resolve("second"), Path.of("first"));
    assertAnswers(Launcher.at(bin.resolve("second"), folder));
    Path relative = Path.of("my bin/second");
    assertAnswers(Launcher.inShell("'" + relative + "' \"$@\"", folder));
    assertAnswers(Launcher.inShell("PATH=\"$PWD/my bin:$PATH\"; second \"$@\"", folder));
    assertAnswers(
        Launcher.inShell("cd 'my bin'; sh second --version >&2; cd ..; \"$0\" \"$@\"", folder));
  }

  @Test
  void wrongJavaIsOneSentence() throws Exception {
    assertRefused("JAVA_HOME is /nowhere, but", Launcher.in(folder).with("JAVA_HOME", "/nowhere"));
    Path old = folder.resolve("jdk-11");
    Path java = Files.createDirectories(old.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"1.8.0_392\"' >&2\n");
    assertTrue(java.toFile().setExecutable(true));
    assertRefused("is Java 1.8.0_392;", Launcher.in(folder).with("JAVA_HOME", old.toString()));
    Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
    assertRefused("is Java 11.0.2;", Launcher.in(folder).with("JAVA_HOME", old.toString()));
  }

  private static void assertRefused(String words, Launcher launcher) throws Exception {
    Outcome outcome = launcher.run("validate", "good.xml").clean();
    assertEquals(3, outcome.exitCode());
    assertEquals("", outcome.out());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(
        outcome.err().startsWith("unattend: ") && outcome.err().contains(words), outcome.err());
  }

  /** Standard output is the one JSON document of the contract, with the finding in it. */
  private static void assertAnswers(Launcher launcher) throws Exception {
    Outcome outcome = launcher.run("validate", "--format", "json", "bad.xml").clean();
    assertEquals(1, outcome.exitCode(), outcome.err());
    assertTrue(values(outcome.out()).contains("computer-name-length"), outcome.out());
  }

  private static List<String> values(String json) throws IOException {
    Stream.Builder<String> values = Stream.builder();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        values.add(parser.getText());
      }
    }
    return values.build().toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : all.toList()) {
        Files.copy(
            source,
            to.resolve(from.relativize(source).toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
