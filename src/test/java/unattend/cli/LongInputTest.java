package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Work grows with the length of a file, not with its square. */
class LongInputTest {
  private static final int LENGTH = 1_000_000;
  private static final Duration ENOUGH = Duration.ofSeconds(60);
  private static final String ROOT =
      "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\""
          + " xmlns:wcm=\"http://schemas.microsoft.com/WMIConfig/2002/State\" xmlns:x=\"urn:x\">";
  private static final String COMPONENT =
      "<settings pass=\"oobeSystem\"><component name=\"Microsoft-Windows-Shell-Setup\""
          + " processorArchitecture=\"amd64\" publicKeyToken=\"31bf3856ad364e35\""
          + " language=\"neutral\" versionScope=\"nonSxS\">";
  private static final String END = "</component></settings></unattend>";

  @TempDir private Path folder;

  static Stream<Arguments> files() {
    return Stream.of(
        file("foreign elements", ROOT, "<x:a/>", "<settings/></unattend>"),
        file("comments that ignore", ROOT, "<!--unattend:ignore a--><x:a/>", "</unattend>"),
        file(
            "comments that ignore at one place",
            ROOT,
            "<!--unattend:ignore foreign-content-->",
            "<settings><x:a/></settings></unattend>"),
        file("undeclared prefixes", ROOT + COMPONENT, "<TimeZone y:action='a'/>", END),
        file("references", ROOT + COMPONENT + "<a>net user a &quot;", "&", "</a>" + END),
        file("addresses", ROOT + COMPONENT + "<a>", "http://", "</a>" + END),
        file("comments that do not end", ROOT + "<a>net use ", "<!--", ""),
        file("attributes", ROOT + "<a", " b='c'", ">"),
        file("attribute names", ROOT + "<a", "", attributes()),
        file("comment with a password", ROOT + "<!--<Password", " a=\"1\"", "/>--></unattend>"),
        file("placeholders", ROOT + COMPONENT + "<TimeZone>", "{{", "</TimeZone>" + END),
        file("variables", ROOT + COMPONENT + "<TimeZone>", "${", "</TimeZone>" + END));
  }

  private static Arguments file(String what, String begin, String loop, String end) {
    int count = loop.isEmpty() ? 0 : LENGTH / loop.length();
    return Arguments.of(what, begin + loop.repeat(count) + end);
  }

  private static String attributes() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < LENGTH / 12; i++) {
      all.append(" a").append(i).append("=''");
    }
    return all.append('>').toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void answerFile(String what, String text) throws Exception {
    Path file = Files.writeString(folder.resolve("a.xml"), text);
    Run run = soon("validate", file.toString());
    assertTrue(run.exitCode() <= ExitCode.FINDINGS, run.err());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("profiles")
  void profile(String what, String text) throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), text);
    soon("validate", file.toString());
  }

  static Stream<Arguments> profiles() {
    return Stream.of(file("letters", "a: [", "a", ""), file("passwords", "a: [", "password", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void list(String what, String item) throws Exception {
    StringBuilder one = new StringBuilder(ROOT + COMPONENT + "<FirstLogonCommands>");
    StringBuilder other = new StringBuilder(one);
    int count = LENGTH / 100;
    for (int i = 0; i < count; i++) {
      one.append(item.replace("#", Integer.toString(i)));
      other.append(item.replace("#", Integer.toString(count - i)));
    }
    String end = "</FirstLogonCommands>" + END;
    Path before = Files.writeString(folder.resolve("a.xml"), one + end);
    Path after = Files.writeString(folder.resolve("b.xml"), other + end);
    soon("diff", before.toString(), after.toString());
    soon("redact", before.toString(), "-o", folder.resolve("c.xml").toString());
  }

  static Stream<Arguments> lists() {
    String item = "<SynchronousCommand wcm:action=\"add\"><Order>#</Order>";
    String end = "</SynchronousCommand>";
    return Stream.of(
        Arguments.of("commands", item + "<CommandLine>c #</CommandLine>" + end),
        Arguments.of("comments", item + "<!-- <Password>a#</Password> -->" + end));
  }

  private static Run soon(String... arguments) {
    return assertTimeoutPreemptively(ENOUGH, () -> Run.of(arguments));
  }
}
