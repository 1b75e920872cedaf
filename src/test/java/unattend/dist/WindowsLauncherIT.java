package unattend.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unattend.Wine;

/** {@code unattend.cmd}, run by the cmd of wine with a stand-in for java.exe. */
final class WindowsLauncherIT {
  private static final Path DIST = Path.of("target", "dist");

  @TempDir Path folder;
  private Wine wine;

  @BeforeEach
  void install() throws IOException {
    wine = Wine.started();
    Path home = folder.resolve("di st");
    for (String file : List.of("bin/unattend.cmd", "lib/unattend.jar")) {
      Files.createDirectories(home.resolve(file).getParent());
      Files.copy(DIST.resolve(file), home.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Path bin = Files.createDirectories(folder.resolve("jdk").resolve("bin"));
    Wine.compile("java.c", bin.resolve("java.exe"));
    release("17.0.15");
  }

  private void release(String version) throws IOException {
    Files.writeString(
        folder.resolve("jdk").resolve("release"),
        "IMPLEMENTOR=\"x\"\r\nJAVA_VERSION=\"" + version + "\"\r\n");
  }

  /** What the launcher writes, errors too, when a script hands over to it after these lines. */
  private String run(String before, String arguments) throws IOException {
    Path script = folder.resolve("run.cmd");
    String launcher = Wine.windows(folder.resolve("di st").resolve("bin").resolve("unattend.cmd"));
    Files.writeString(
        script, "@echo off\r\n" + before + "\r\n\"" + launcher + "\" " + arguments + "\r\n");
    return wine.run(folder, "cmd", "/c", "run.cmd").out().replace("\r", "");
  }

  private String javaHome() {
    return "set \"JAVA_HOME=" + Wine.windows(folder.resolve("jdk")) + "\"";
  }

  @Test
  void everyArgumentArrivesAsItIs() throws IOException {
    String out = run(javaHome(), "validate \"a b&c.xml\" x!y.xml --ignore=a,b \"d^e.xml\"");
    String jar = Wine.windows(folder.resolve("di st").resolve("lib").resolve("unattend.jar"));
    String end =
        "[-cp]\n["
            + jar
            + "]\n[unattend.cli.Main]\n[validate]\n[a b&c.xml]\n[x!y.xml]\n[--ignore=a,b]\n"
            + "[d^e.xml]\n";
    assertTrue(out.endsWith(end), out);
    assertTrue(out.startsWith("[-Xshare:auto]\n[-Xlog:disable]\n"), out);
  }

  @Test
  void javaIsFoundOnThePath() throws IOException {
    String bin = Wine.windows(folder.resolve("jdk").resolve("bin"));
    String out = run("set JAVA_HOME=\r\nset \"PATH=" + bin + ";%PATH%\"", "--version");
    assertTrue(out.endsWith("[--version]\n"), out);
  }

  @Test
  void anOldJavaIsRefused() throws IOException {
    release("11.0.2");
    String java = Wine.windows(folder.resolve("jdk").resolve("bin").resolve("java.exe"));
    assertEquals(
        "unattend: \"" + java + "\" is Java 11.0.2; Java 17 or later is needed\n",
        run(javaHome(), "--version"));
  }

  @Test
  void noJavaIsSaidSo() throws IOException {
    assertEquals(
        "unattend: there is no java.exe on the path and JAVA_HOME is not set;"
            + " Java 17 or later is needed\n",
        run("set JAVA_HOME=", "--version"));
    assertTrue(
        run("set \"JAVA_HOME=Z:\\none\"", "--version")
            .startsWith("unattend: there is no \"Z:\\none"));
  }
}
