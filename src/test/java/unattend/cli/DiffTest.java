package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unattend.catalog.Catalog;
import unattend.document.AnswerFile;
import unattend.document.AnswerFileReader;
import unattend.review.Comparison;
import unattend.review.Difference;

class DiffTest {
  private static final Path CORPUS = Path.of("..", "shared", "corpus", "open");
  private static final Pattern SETTINGS =
      Pattern.compile("<settings\\b.*?</settings>", Pattern.DOTALL);
  private static final Pattern ATTRIBUTES = Pattern.compile("(?<=<component )([^<>]*?)(?=\\s*/?>)");
  private static final Pattern ATTRIBUTE = Pattern.compile("[\\w:]+\\s*=\\s*(\"[^\"]*\"|'[^']*')");
  private static final Catalog CATALOG = Catalog.bundled();
  private static final AnswerFileReader READER = new AnswerFileReader();

  private static final String FILE =
      """
      <unattend xmlns="urn:schemas-microsoft-com:unattend" xmlns:wcm="http://schemas.microsoft.com/WMIConfig/2002/State">
      <settings pass="specialize">
      <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64">
      <ComputerName>PC-1</ComputerName>
      <TimeZone>UTC</TimeZone>
      </component>
      <component name="Microsoft-Windows-Deployment" processorArchitecture="amd64">
      <RunSynchronous>
      <RunSynchronousCommand wcm:action="add"><Order>1</Order><Path>cmd /c one</Path></RunSynchronousCommand>
      <RunSynchronousCommand wcm:action="add"><Order>2</Order><Path>net user bob Canary-1 /add</Path></RunSynchronousCommand>
      </RunSynchronous>
      </component>
      </settings>
      <settings pass="oobeSystem">
      <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64">
      <OOBE><HideEULAPage>true</HideEULAPage><ProtectYourPC>1</ProtectYourPC></OOBE>
      <UserAccounts><LocalAccounts>
      <LocalAccount wcm:action="add"><Name>bob</Name><Group>Users</Group><Password><Value>Canary-2</Value></Password></LocalAccount>
      <LocalAccount wcm:action="add"><Name>ann</Name><Group>Users</Group></LocalAccount>
      </LocalAccounts></UserAccounts>
      </component>
      </settings>
      </unattend>
      """;

  @TempDir private Path folder;

  private CommandLine diff(String before, String after, String... options) throws IOException {
    Files.writeString(folder.resolve("a.xml"), before);
    Files.writeString(folder.resolve("b.xml"), after);
    List<String> arguments = new ArrayList<>(List.of("diff"));
    arguments.addAll(List.of(options));
    arguments.add(folder.resolve("a.xml").toString());
    arguments.add(folder.resolve("b.xml").toString());
    CommandLine line = new CommandLine();
    int exit = line.run(arguments.toArray(String[]::new));
    assertEquals(line.out().isEmpty() ? 0 : 1, options.length > 0 ? 1 : exit);
    return line;
  }

  private void assertDifference(String expected, String from, String to) throws IOException {
    assertTrue(FILE.contains(from), from);
    assertEquals(expected, diff(FILE, FILE.replace(from, to)).out());
  }

  @Test
  void spellingsThatMeanTheSameAreNone() throws IOException {
    assertDifference("", ">true<", "> True <");
    assertDifference("", "<ProtectYourPC>1<", "<ProtectYourPC> 01 <");
    assertDifference("", "<TimeZone>", "<!-- x -->\n\n<TimeZone>");
    assertDifference("", "<Order>2</Order>", "<Order>20</Order>");
    assertDifference("", "pass=\"oobeSystem\"", "pass='oobesystem'");
    assertDifference("", "Windows-Deployment\" p", "windows-deployment\"   p");
  }

  @Test
  void tellsEachKindOnce() throws IOException {
    String shell = "Microsoft-Windows-Shell-Setup (amd64)";
    assertDifference(
        "~ oobeSystem " + shell + " OOBE/ProtectYourPC: 1 → 3 (lines 16 and 16)\n",
        "<ProtectYourPC>1<",
        "<ProtectYourPC>3<");
    assertDifference(
        "- specialize " + shell + " TimeZone: UTC (line 5)\n", "<TimeZone>UTC</TimeZone>", "");
    assertDifference(
        "+ specialize " + shell + " RegisteredOwner: Ann (line 5)\n",
        "<TimeZone>",
        "<RegisteredOwner>Ann</RegisteredOwner><TimeZone>");
    assertDifference(
        "~ oobeSystem "
            + shell
            + " UserAccounts/LocalAccounts/LocalAccount[ann]/Group: Users → Guests"
            + " (lines 19 and 19)\n",
        "ann</Name><Group>Users",
        "ann</Name><Group>Guests");
  }

  @Test
  void tellsWhatMoved() throws IOException {
    String moved =
        FILE.replace("<TimeZone>UTC</TimeZone>\n", "")
            .replace("<OOBE>", "<TimeZone>UTC</TimeZone><OOBE>");
    assertEquals(
        "> oobeSystem Microsoft-Windows-Shell-Setup (amd64) TimeZone:"
            + " specialize: UTC → oobeSystem: UTC (lines 5 and 15)\n",
        diff(FILE, moved).out());
  }

  @Test
  void tellsCommandsInAnotherOrder() throws IOException {
    assertDifference(
        "^ specialize Microsoft-Windows-Deployment (amd64)"
            + " RunSynchronous/RunSynchronousCommand: the order of the commands: 1, 2"
            + " → the order of the commands: 2, 1 (lines 9 and 9)\n",
        "<Order>1</Order>",
        "<Order>3</Order>");
  }

  @Test
  void listsAreMatchedByKey() throws IOException {
    List<String> lines = new ArrayList<>(FILE.lines().toList());
    Collections.swap(lines, 17, 18);
    assertEquals("", diff(FILE, String.join("\n", lines)).out());
  }

  @Test
  void showsNoSecret() throws IOException {
    String other = FILE.replace("Canary-1", "Kanarie-1").replace("Canary-2", "Kanarie-2");
    for (String format : List.of("text", "json", "html")) {
      String out = diff(FILE, other, "--format", format).out().replace("<wbr>", "");
      assertFalse(out.contains("anar"), out);
      assertTrue(out.contains("Password/"), out);
      assertTrue(out.contains("RunSynchronousCommand"), out);
    }
  }

  @Test
  void anUnreadableFileIsSaid() {
    assertEquals(3, new CommandLine().run("diff", "nowhere.xml", "nowhere.xml"));
    assertEquals(2, new CommandLine().run("diff", "-", "-"));
  }

  /** What import and render make of a public file means what the file means. */
  @Test
  void aRoundTripChangesNothing() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "skipped: there is no ../shared/corpus/open");
    List<String> faults = new ArrayList<>();
    int count = 0;
    for (Path file : files()) {
      String profile = folder.resolve("p.yaml").toString();
      Path rendered = folder.resolve(file.getFileName());
      new CommandLine().run("import", "-q", "--keep-secrets", file.toString(), "-o", profile);
      new CommandLine().run("render", "-q", "--force", profile, "-o", rendered.toString());
      if (Files.exists(rendered)) {
        count++;
        CommandLine line = new CommandLine();
        line.run("diff", "-q", file.toString(), rendered.toString());
        line.out().lines().forEach(each -> faults.add(file.getFileName() + " " + each));
      }
      Files.deleteIfExists(folder.resolve("p.yaml"));
    }
    assertTrue(count > 180, "only " + count);
    assertEquals(List.of(), faults);
  }

  private static final String ROUTES =
      FILE.replace("<TimeZone>UTC</TimeZone>", "")
          .replace("Microsoft-Windows-Deployment", "Microsoft-Windows-TCPIP")
          .replaceAll(
              "(?s)<RunSynchronous>.*</RunSynchronous>",
              "<Interfaces><Interface wcm:action=\"add\"><Identifier>A</Identifier><Routes>"
                  + "<Route wcm:action=\"add\"><Prefix>0.0.0.0/0</Prefix></Route>"
                  + "<Route wcm:action=\"add\"><Prefix>10.0.0.0/8</Prefix></Route>"
                  + "</Routes></Interface></Interfaces>");

  @Test
  void itemsWithoutTheirKeyAreToldByWhatTheyHold() {
    assertEquals(List.of(), Comparison.of(read(ROUTES), read(ROUTES), CATALOG));
    String changed = ROUTES.replace("10.0.0.0/8", "10.0.0.0/9");
    List<Difference> found = Comparison.of(read(ROUTES), read(changed), CATALOG);
    assertEquals(1, found.size(), found::toString);
    assertEquals("Interfaces/Interface[A]/Routes/Route[?]/Prefix", found.get(0).path());
  }

  @Test
  void ourOwnFilesAreThemselves() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String place : List.of("samples", "src/test/resources")) {
      try (Stream<Path> all = Files.walk(Path.of(place))) {
        for (Path file : all.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          Comparison.of(read(text), read(text), CATALOG)
              .forEach(d -> faults.add(file + " " + d.kind() + " " + d.path()));
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  /** Other white space, comments, order of attributes and of passes change no meaning. */
  @Test
  void publicFilesAreThemselves() throws IOException {
    if (!Files.isDirectory(CORPUS)) {
      String line = "DiffTest: public files are skipped: there is no ../shared/corpus/open";
      System.out.println(line);
      Assumptions.abort(line);
    }
    List<String> faults = new ArrayList<>();
    int count = 0;
    for (Path file : files()) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      AnswerFile one = read(text);
      AnswerFile other = read(shuffled(text));
      if (one.complete() && other.complete()) {
        count++;
        Comparison.of(one, other, CATALOG)
            .forEach(d -> faults.add(file.getFileName() + " " + d.kind() + " " + d.path()));
      }
    }
    assertTrue(count > 180, "only " + count);
    assertEquals(List.of(), faults);
  }

  private static AnswerFile read(String text) {
    return READER.read("-", text.getBytes(StandardCharsets.UTF_8)).file();
  }

  private static String shuffled(String text) {
    List<String> settings =
        new ArrayList<>(SETTINGS.matcher(text).results().map(MatchResult::group).toList());
    Collections.reverse(settings);
    var next = settings.iterator();
    String turned =
        text.contains("<!--") ? text : SETTINGS.matcher(text).replaceAll(m -> quoted(next.next()));
    return ATTRIBUTES
        .matcher(turned)
        .replaceAll(m -> quoted(reversed(m.group())))
        .replace("</component>", "<!-- another -->\n\n</component>");
  }

  private static String reversed(String attributes) {
    List<String> all =
        new ArrayList<>(ATTRIBUTE.matcher(attributes).results().map(MatchResult::group).toList());
    Collections.reverse(all);
    return String.join("\n  ", all);
  }

  private static String quoted(String text) {
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(CORPUS)) {
      return all.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
