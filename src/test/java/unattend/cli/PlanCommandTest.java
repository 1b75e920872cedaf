package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the plan is made for, what it says, and how it ends. */
class PlanCommandTest {
  private static final String KIOSK = "samples/kiosk/unattend.xml";
  private static final Path FIXTURES = Path.of("src/test/resources/plan");

  @TempDir private Path folder;

  private static String plan(int code, String... arguments) {
    CommandLine line = new CommandLine();
    String[] all = Stream.concat(Stream.of("plan"), Stream.of(arguments)).toArray(String[]::new);
    assertEquals(code, line.run(all), line.err());
    return line.out();
  }

  private static String oobeSystem(String settings) {
    return """
        <unattend xmlns="urn:schemas-microsoft-com:unattend" xmlns:wcm="http://schemas.microsoft.com/WMIConfig/2002/State">
          <settings pass="oobeSystem">
            <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS">
              %s
            </component>
          </settings>
        </unattend>
        """
        .formatted(settings);
  }

  private static String planOf(String text) {
    CommandLine line = new CommandLine().input(text);
    line.run("plan", "-");
    return line.out().replaceAll("\n +(?=[a-z])", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2 times (LogonCount 1",
    "3, 4 times (LogonCount 3",
    "0, never (LogonCount is 0)",
    "{{n}}, is no number yet"
  })
  void countsTheLogonsThatReallyHappen(String count, String expected) {
    String text =
        oobeSystem(
            "<AutoLogon><Enabled>true</Enabled><LogonCount>"
                + count
                + "</LogonCount><Username>anna</Username></AutoLogon>");
    assertTrue(planOf(text).contains("anna: ") && planOf(text).contains(expected), planOf(text));
  }

  @Test
  void logonWithoutCountNeverEnds() {
    String text =
        oobeSystem("<AutoLogon><Enabled>true</Enabled><Username>anna</Username></AutoLogon>");
    assertTrue(planOf(text).contains("at every start, until somebody switches it off"));
    String off = text.replace("<Enabled>true", "<Enabled>false");
    assertFalse(planOf(off).contains("Automatic logon"), planOf(off));
  }

  @Test
  void onlyAdministratorOfAutoLogonIsEnabledOnClients() {
    String logon =
        "<AutoLogon><Enabled>true</Enabled><Username>Administrator</Username></AutoLogon>";
    assertTrue(planOf(oobeSystem(logon)).contains("enabled, by the automatic logon"));
    String password =
        "<UserAccounts><AdministratorPassword><Value>x</Value></AdministratorPassword>"
            + "</UserAccounts>";
    assertTrue(planOf(oobeSystem(password)).contains("stays disabled on a client"));
    CommandLine server = new CommandLine().input(oobeSystem(password));
    server.run("plan", "--windows", "server-2025", "-");
    assertTrue(server.out().contains("enabled, as on every Windows Server"), server.out());
  }

  @Test
  void runsCommandsByTheirNumber() {
    String text = plan(1, FIXTURES + "/everything.xml", "--use", "setup", "--arch", "amd64");
    assertTrue(text.indexOf("BypassTPMCheck") < text.indexOf("echo second"), text);
    assertTrue(text.indexOf("last.exe") < text.indexOf("agent.exe"), text);
    assertFalse(text.contains("PC-X86"), text);
  }

  @Test
  void takesTheUseThatTheFileSuggests() {
    assertTrue(plan(0, KIOSK).contains("read by  sysprep /generalize /oobe\n"));
    assertTrue(plan(0, "samples/clean-install/unattend.xml").contains("read by  Windows Setup\n"));
    assertTrue(plan(0, "--oobe", KIOSK).contains("read by  sysprep /oobe\n"));
    assertTrue(plan(0, "--use", "setup", KIOSK).contains("(Autounattend.xml)"));
  }

  @Test
  void takesTheReleaseThatTheImageIsNamedBy() throws IOException {
    String install = Files.readString(Path.of("samples/clean-install/unattend.xml"));
    for (String[] pair :
        new String[][] {
          {"Windows Server 2012 R2 SERVERSTANDARD", "Windows Server 2012 R2"},
          {"Windows 10 Enterprise Evaluation", "Windows 10 22H2"},
          {"Windows 7 ENTERPRISE", "Windows 7"},
          {"Contoso", "Windows 11 25H2"}
        }) {
      CommandLine line = new CommandLine().input(install.replace("Windows 11 Pro", pair[0]));
      line.run("plan", "-");
      assertTrue(line.out().contains("for      " + pair[1] + "\n"), line.out());
    }
  }

  @Test
  void commandMayEnableAdministrator() {
    String command =
        "<FirstLogonCommands><SynchronousCommand wcm:action=\"add\"><Order>1</Order>"
            + "<CommandLine>net user %s</CommandLine></SynchronousCommand></FirstLogonCommands>";
    assertTrue(
        planOf(oobeSystem(command.formatted("Administrator /active:yes")))
            .contains("enabled, as it seems, by a command"));
    assertTrue(planOf(oobeSystem(command.formatted("anna x /add"))).contains("unless a command"));
  }

  @Test
  void wantsToKnowWhereSysprepLeads() {
    CommandLine line = new CommandLine();
    assertEquals(2, line.run("plan", "--use", "sysprep", KIOSK));
    assertTrue(line.err().contains("needs --oobe or --audit"), line.err());
    assertEquals(2, new CommandLine().run("plan", "--generalize", KIOSK));
    assertEquals(2, new CommandLine().run("plan", "--use", "setup", "--oobe", KIOSK));
    assertEquals(2, new CommandLine().run("plan", "--format", "sarif", KIOSK));
    assertEquals(2, new CommandLine().run("plan"));
  }

  @Test
  void saysWhatItCannotRead() throws IOException {
    assertEquals("", plan(3, folder.resolve("missing.xml").toString()));
    Path file = folder.resolve("no.xml");
    Files.writeString(file, "<profile/>");
    CommandLine line = new CommandLine();
    assertEquals(1, line.run("plan", file.toString()));
    assertEquals("", line.out());
    assertTrue(line.err().contains("unattend validate says why"), line.err());
  }

  @Test
  void fileWithErrorsFails() throws IOException {
    Path file = folder.resolve("long.xml");
    Files.writeString(
        file, Files.readString(Path.of(KIOSK)).replace("FRA-KIOSK-001", "FRANKFURT-KIOSK-001"));
    assertTrue(plan(1, file.toString()).contains("validate finds 1 error"));
  }

  @Test
  void everyLineFitsATerminal() {
    String text = plan(0, "samples/clean-install/unattend.xml");
    List<String> wide = text.lines().filter(line -> line.length() > 96).toList();
    assertEquals(List.of(), wide);
  }

  @Test
  void programsReadHowOftenALogonHappens() {
    String text = plan(0, "--format", "json", KIOSK);
    assertTrue(text.contains("\"times\":9999}"), text);
    String once = plan(1, "--format", "json", FIXTURES + "/everything.xml");
    assertTrue(once.contains("\"times\":1}"), once);
  }

  @Test
  void jsonIsJson() throws IOException {
    String text = plan(0, "--format", "json", KIOSK);
    int names = 0;
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      while (parser.nextToken() != null) {
        names += parser.currentToken() == com.fasterxml.jackson.core.JsonToken.FIELD_NAME ? 1 : 0;
      }
    }
    assertTrue(names > 100, text);
  }

  @Test
  void nothingOfTheFileBecomesMarkup() {
    String evil = "&lt;script&gt;alert(1)&lt;/script&gt;";
    String text =
        oobeSystem(
            "<FirstLogonCommands><SynchronousCommand wcm:action=\"add\"><Order>"
                + evil
                + "</Order><CommandLine>"
                + evil
                + "</CommandLine><Description>"
                + evil
                + "</Description></SynchronousCommand></FirstLogonCommands><UserAccounts>"
                + "<LocalAccounts><LocalAccount wcm:action=\"add\"><Name>"
                + evil
                + "</Name></LocalAccount></LocalAccounts></UserAccounts>");
    CommandLine line = new CommandLine().input(text);
    line.run("plan", "--format", "html", "-");
    assertFalse(line.out().contains("<script"), line.out());
    assertTrue(line.out().contains("&lt;script&gt;"), line.out());
  }

  @Test
  void headingsAreInOrder() {
    Matcher heading =
        Pattern.compile("<h([1-6])[ >]")
            .matcher(plan(0, "--format", "html", "samples/clean-install/unattend.xml"));
    int last = 1;
    while (heading.find()) {
      int now = Integer.parseInt(heading.group(1));
      assertTrue(now <= last + 1, "h" + now + " after h" + last);
      last = now;
    }
    assertEquals(2, last);
  }

  @Test
  void fitsATelephone() throws Exception {
    Optional<Chromium> chromium = Chromium.find();
    if (chromium.isEmpty()) {
      String line = "PlanCommandTest.fitsATelephone is skipped: there is no chromium on the path";
      System.out.println(line);
      Assumptions.abort(line);
    }
    for (String file : List.of(FIXTURES + "/everything.xml", "samples/server/unattend.xml")) {
      CommandLine line = new CommandLine();
      line.run("plan", "--format", "html", file);
      assertEquals(
          "over 0, too wide 0 undefined", chromium.get().onTelephone(line.out(), folder), file);
    }
  }

  @Test
  void anIllFormedFileIsSaidToDoNothing() {
    String broken = oobeSystem("<TimeZone>UTC</TimeZone>").replace("</settings>", "</setting>");
    String plan = planOf(broken);
    assertTrue(plan.contains("not well-formed XML: Windows takes nothing of it"), plan);
  }
}
