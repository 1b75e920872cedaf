package unattend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One answer file for each machine of a list. */
final class FleetTest {
  private static final String PROFILE =
      """
      profile: 1
      target: {arch: amd64, windows: 11-24H2}
      vars: {site: NONE}
      identity: {computer-name: "*", organization: "Contoso ${vars.site}"}
      """;

  @TempDir Path folder;

  private Run render(String list) throws IOException {
    return render(PROFILE, list);
  }

  private Run render(String profile, String list) throws IOException {
    Files.writeString(folder.resolve("p.yaml"), profile);
    Files.writeString(folder.resolve("m.csv"), list);
    return Run.with(
        Map.of(),
        "render",
        folder.resolve("p.yaml").toString(),
        "--for",
        folder.resolve("m.csv").toString(),
        "-o",
        folder.resolve("out").toString());
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve("out").resolve(file));
  }

  @Test
  void keepsQuiet() throws IOException {
    Files.writeString(folder.resolve("p.yaml"), PROFILE);
    Files.writeString(folder.resolve("m.csv"), "computer-name\nA-1\n");
    Run run =
        Run.of(
            "render",
            "-q",
            folder.resolve("p.yaml").toString(),
            "--for",
            folder.resolve("m.csv").toString(),
            "-o",
            folder.resolve("out").toString());
    assertEquals("", run.err());
    assertEquals(List.of("A-1.xml"), written());
  }

  @Test
  void columnsAreKeysAndVariables() throws IOException {
    Run run =
        render(
            """
            computer-name,site,identity.owner,file
            FRA-1,"Frankfurt, main",IT,
            FRA-2,Frankfurt,Help & desk,two.xml
            """);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of("FRA-1.xml", "two.xml"), written());
    assertTrue(text("FRA-1.xml").contains("<ComputerName>FRA-1<"));
    assertTrue(text("FRA-1.xml").contains(">Contoso Frankfurt, main<"));
    assertTrue(text("two.xml").contains("<RegisteredOwner>Help &amp; desk<"));
    assertTrue(run.err().contains("2 answer files written"), run.err());
  }

  @Test
  void aBadRowIsToldWithItsLineAndStopsNoOther() throws IOException {
    Run run =
        render(
            """
            computer-name,site
            A-NAME-FAR-TOO-LONG,x
            GOOD-1,x
            good-1,x
            ../evil,x
            GOOD-2
            ,x
            GOOD-3,x
            """);
    assertEquals(1, run.exitCode());
    assertEquals(List.of("GOOD-1.xml", "GOOD-3.xml"), written());
    assertTrue(run.err().contains("m.csv:2: error: no answer file for A-NAME-FAR-TOO-LONG.xml"));
    assertTrue(run.err().contains("[computer-name-length]"), run.err());
    assertTrue(run.err().contains("m.csv:4: error: \"good-1.xml\" is the file of line 3 already"));
    assertTrue(run.err().contains("m.csv:5: error: \"../evil.xml\" is no file name"), run.err());
    assertTrue(run.err().contains("m.csv:6: error: the row has 1 fields"), run.err());
    assertTrue(run.err().contains("m.csv:7: error: no column file or computer-name"), run.err());
    assertTrue(run.err().contains("2 answer files written"), run.err());
  }

  @Test
  void aFaultOfTheProfileIsShownOnce() throws IOException {
    Run run = render(PROFILE + "owner: IT\n", "computer-name\nPC-1\nPC-2\nPC-3\n");
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("m.csv:4: error: no answer file for PC-3.xml, for the reason"));
    assertTrue(run.err().contains("shown with line 2\n"), run.err());
    assertEquals(2, run.err().split("profile-unknown-key", -1).length, run.err());
  }

  @Test
  void twoMachinesOfOneNameAreFound() throws IOException {
    Run run = render("file,computer-name\na.xml,PC-1\nb.xml,pc-1\n");
    assertEquals(1, run.exitCode());
    assertEquals(List.of("a.xml"), written());
    assertTrue(run.err().contains("the computer \"pc-1\" stands in line 2 already"), run.err());
  }

  @Test
  void manyRowsComeOutWholeAndAlone() throws IOException {
    StringBuilder list = new StringBuilder("computer-name,site\n");
    for (int i = 0; i < 500; i++) {
      list.append("PC-").append(i).append(",S").append(i).append('\n');
    }
    Run run = render(list.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(500, written().size());
    for (int i = 0; i < 500; i++) {
      String text = text("PC-" + i + ".xml");
      assertTrue(text.contains(">Contoso S" + i + "<") && text.endsWith("</unattend>\n"), text);
    }
  }

  @Test
  void aFolderIsWantedAndAList() throws IOException {
    Files.writeString(folder.resolve("p.yaml"), PROFILE);
    Run noFolder =
        Run.with(Map.of(), "render", folder.resolve("p.yaml").toString(), "--for", "x.csv");
    assertEquals(2, noFolder.exitCode());
    Run noList =
        Run.with(
            Map.of(),
            "render",
            folder.resolve("p.yaml").toString(),
            "--for",
            folder.resolve("none.csv").toString(),
            "-o",
            folder.resolve("out").toString());
    assertEquals(3, noList.exitCode());
    assertTrue(noList.err().contains("does not exist"), noList.err());
    assertFalse(noList.err().contains("Exception"), noList.err());
  }

  private Run options(String profile, String list, Map<String, String> variables, String... more)
      throws IOException {
    Files.writeString(folder.resolve("p.yaml"), profile);
    Files.writeString(folder.resolve("m.csv"), list);
    List<String> arguments =
        new ArrayList<>(List.of("render", folder.resolve("p.yaml").toString()));
    arguments.addAll(List.of("--for", folder.resolve("m.csv").toString()));
    arguments.addAll(List.of("-o", folder.resolve("out").toString()));
    arguments.addAll(List.of(more));
    return Run.with(variables, arguments.toArray(String[]::new));
  }

  @Test
  void copiesToShowAroundHoldNoSecret() throws IOException {
    String profile =
        PROFILE
            + "accounts: {password-encoding: plain, administrator: {password: \"${env:PW}\"}}\n";
    Map<String, String> secret = Map.of("PW", "Canary-1");
    Run run = options(profile, "computer-name\nPC-1\n", secret, "--redact");
    assertEquals(0, run.exitCode(), run.err());
    assertFalse(text("PC-1.xml").contains("Canary"), text("PC-1.xml"));
    assertTrue(text("PC-1.xml").contains("<Value>*SENSITIVE*DATA*DELETED*</Value>"));
  }

  @Test
  void aRowWithErrorsIsWrittenByForceOnly() throws IOException {
    String list = "computer-name\nA-NAME-FAR-TOO-LONG\n";
    Run run = options(PROFILE, list, Map.of(), "--force");
    assertEquals(1, run.exitCode());
    assertEquals(List.of("A-NAME-FAR-TOO-LONG.xml"), written());
    assertTrue(run.err().contains("written nevertheless (--force)"), run.err());
    Run broken = options(PROFILE + "owner: IT\n", "computer-name\nPC-2\n", Map.of(), "--force");
    assertTrue(broken.err().contains("no answer file for PC-2.xml"), broken.err());
  }

  @Test
  void theOriginOfManyFilesCannotBeShown() throws IOException {
    Run run = options(PROFILE, "computer-name\nPC-1\n", Map.of(), "--show-origin");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("--show-origin"), run.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void warningsAreToldOnceForAll() throws IOException {
    String profile = PROFILE + "generalize: {keep-drivers: true}\n";
    Run run = options(profile, "computer-name\nPC-1\nPC-2\nPC-3\n", Map.of());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.err().contains("m.csv:2: warning: for PC-1.xml and 2 more\n"), run.err());
    assertEquals(2, run.err().split("persist-devices-risk", -1).length, run.err());
  }

  @Test
  void chanceIsAnotherForEveryMachineAndTheSameAgain() throws IOException {
    String profile = PROFILE.replace("\"*\"", "\"PC-${random:8}\"");
    Run run = options(profile, "file\na.xml\nb.xml\n", Map.of(), "--seed", "7");
    assertEquals(0, run.exitCode(), run.err());
    String a = text("a.xml");
    assertNotEquals(a, text("b.xml"));
    options(profile, "file\na.xml\nb.xml\n", Map.of(), "--seed", "7");
    assertEquals(a, text("a.xml"));
  }

  @Test
  void oneNameFromTheProfileForTwoMachinesIsFound() throws IOException {
    Run run = render(PROFILE.replace("\"*\"", "PC-1"), "file\na.xml\nb.xml\n");
    assertEquals(1, run.exitCode());
    assertEquals(List.of("a.xml"), written());
    assertTrue(
        run.err().contains("m.csv:3: error: the computer \"PC-1\" stands in line 2 already"),
        run.err());
  }

  @Test
  void aQuoteThatIsNeverClosedSwallowsNoMachine() throws IOException {
    Run run = render("file,site\na.xml,\"A \"\"1\"\"\nx\"\nb.xml,\"B\nc.xml,C\n");
    assertEquals(1, run.exitCode());
    assertEquals(List.of("a.xml"), written());
    assertTrue(run.err().contains("m.csv:4: error: the quote that is opened in this line"));
  }

  /** With the profile that was written last and a list of its own bytes. */
  private Run renderList(String list) {
    return Run.of(
        "render",
        folder.resolve("p.yaml").toString(),
        "--for",
        folder.resolve(list).toString(),
        "-o",
        folder.resolve("out").toString());
  }

  @Test
  void listsAsExcelWritesThemAreRead() throws IOException {
    Run run = render("\uFEFFfile;site\na.xml;\"A; 1\"\n");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(text("a.xml").contains(">Contoso A; 1<"), text("a.xml"));
    assertEquals(0, render("file\tsite\na.xml\tB\n").exitCode());
    assertTrue(text("a.xml").contains(">Contoso B<"), text("a.xml"));
    Files.write(
        folder.resolve("w.csv"), "\uFEFFfile,site\na.xml,M\u00fcnchen\n".getBytes(UTF_16LE));
    Run wide = renderList("w.csv");
    assertEquals(0, wide.exitCode(), wide.err());
    assertTrue(text("a.xml").contains(">Contoso M&#252;nchen<"), text("a.xml"));
  }

  @Test
  void bytesThatAreNoTextAreAnErrorOfTheirLine() throws IOException {
    render("file,site\n");
    Files.write(
        folder.resolve("m.csv"), "file,site\na.xml,A\nb.xml,M\u00fcnchen\n".getBytes(ISO_8859_1));
    Run run = renderList("m.csv");
    assertEquals(1, run.exitCode());
    assertEquals(List.of("a.xml"), written());
    assertTrue(run.err().contains("m.csv:3: error: the bytes of this line are not UTF-8"));
  }

  @Test
  void aListAtFaultIsToldWithItsReason() throws IOException {
    assertTrue(render("file,site\n").err().contains("m.csv holds no machine"));
    assertEquals(3, render("").exitCode());
    Run twice = render("file,site,site\na.xml,A,B\n");
    assertEquals(3, twice.exitCode());
    assertTrue(twice.err().contains("m.csv:1: the column \"site\" stands there twice"));
    Run behind = render("file,site\na.xml,A\nb.xml,\"B\"C\n");
    assertEquals(1, behind.exitCode());
    assertTrue(behind.err().contains("m.csv:3: error: Unexpected character after closing quote"));
  }

  @Test
  void theListMayComeFromStandardInput() throws IOException {
    Files.writeString(folder.resolve("p.yaml"), PROFILE);
    Run run =
        Run.typed(
            "file,site\na.xml,A\n",
            "render",
            folder.resolve("p.yaml").toString(),
            "--for",
            "-",
            "-o",
            folder.resolve("out").toString());
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of("a.xml"), written());
  }
}
