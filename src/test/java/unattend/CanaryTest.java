package unattend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.catalog.Setting;
import unattend.check.CheckOptions;
import unattend.check.CheckResult;
import unattend.check.Checker;
import unattend.cli.CommandLine;
import unattend.document.AnswerFileReader;
import unattend.report.FileReport;
import unattend.report.OutputFormat;
import unattend.report.PlanFormat;
import unattend.report.Reporter;
import unattend.report.Summary;
import unattend.rules.Rules;

/**
 * Plants secrets in every place that holds one, in files that are right, ill-formed or have them in
 * the wrong place, and looks for them in everything the program writes.
 */
class CanaryTest {
  private static final String CANARY = "Kanari3nV0gel";
  private static final String KEY = "CANAR-Y0000-11111-22222-33333";
  private static final Pattern TRACE =
      Pattern.compile("kanari|3nv0gel|canar|y0000|11111|22222|33333");
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<unattend xmlns=\"urn:schemas-microsoft-com:unattend\""
          + " xmlns:wcm=\"http://schemas.microsoft.com/WMIConfig/2002/State\">\n";

  /** One of each form in which a command holds a secret. */
  private static final List<String> COMMANDS =
      List.of(
          "net user bob " + CANARY + " /add",
          "cmd /c net user bob \"" + CANARY + "\" && exit",
          "net use Z: \\\\server\\share " + CANARY + " /user:bob",
          "psexec -u bob -p " + CANARY + " cmd",
          "schtasks /create /ru bob /rp " + CANARY,
          "wmic /user:bob /password:" + CANARY + " os get caption",
          "netdom join x /ud:bob /pd:" + CANARY + " /passwordd:" + CANARY,
          "cmdkey /add:x /pass:" + CANARY,
          "reg add HKLM\\x /v DefaultPassword /t REG_SZ /d \"" + CANARY + "\" /f",
          "powershell ConvertTo-SecureString '" + CANARY + "' -AsPlainText -Force",
          "powershell Set-Thing -Password \"" + CANARY + "\"",
          "manage-bde -protectors -add C: -password " + CANARY,
          "cscript slmgr.vbs /ipk " + KEY,
          "echo <keyMaterial>" + CANARY + "</keyMaterial>",
          "curl https://bob:" + CANARY + "@host/",
          "sc config x obj= .\\u password= \"" + CANARY + "\" & exit",
          "certutil -f -p \"" + CANARY + "\" -importPFX x.pfx",
          "powershell $p='" + CANARY + "'; ConvertTo-SecureString $p -AsPlainText -Force",
          "cmd /c \"set PW=" + CANARY + "& net user bob %PW%\"",
          "cmd /c echo " + CANARY + "| net users bob *");

  private static final Catalog CATALOG = Catalog.bundled();
  private static final AnswerFileReader READER = new AnswerFileReader();
  private static final Checker CHECKER =
      new Checker(CATALOG, Rules.all(), CheckOptions.NOTHING_DECLARED);

  /** One place that holds a secret: the elements around it, and its component and pass. */
  record Place(String component, String pass, List<String> path) {
    @Override
    public String toString() {
      return component + "/" + String.join("/", path);
    }

    String last() {
      return path.get(path.size() - 1);
    }

    String secret() {
      return last().equals("Key") || last().equals("ProductKey") ? KEY : CANARY;
    }

    String file(String inside) {
      StringBuilder text = new StringBuilder(HEAD);
      text.append("<settings pass=\"").append(pass).append("\">\n<component name=\"");
      text.append(component).append("\" processorArchitecture=\"amd64\"");
      text.append(" publicKeyToken=\"31bf3856ad364e35\" language=\"neutral\">");
      path.subList(0, path.size() - 1).forEach(name -> text.append('<').append(name).append('>'));
      text.append(inside);
      for (int i = path.size() - 2; i >= 0; i--) {
        text.append("</").append(path.get(i)).append('>');
      }
      return text.append("</component>\n</settings>\n</unattend>\n").toString();
    }

    /** The secret's own element, with a fault beside it so that its line is shown. */
    String element(String value) {
      return "<" + last() + ">" + value + "</" + last() + "><Unheard>x</Unheard>";
    }
  }

  /** Every setting the catalogue calls sensitive. */
  static List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (Component component : CATALOG.components()) {
      for (Setting setting : component.settings()) {
        if (setting.sensitive()) {
          String pass =
              setting.passes().stream().map(Pass::word).sorted().findFirst().orElseThrow();
          places.add(new Place(component.name(), pass, List.of(setting.path().split("/"))));
        }
      }
    }
    return places;
  }

  @Test
  void thereAreSecretsToHide() {
    List<String> names = places().stream().map(Place::last).distinct().sorted().toList();
    assertTrue(names.containsAll(List.of("AccountData", "Key", "Password", "ProductKey", "Value")));
    assertTrue(names.contains("Community_Name"), names::toString);
  }

  @ParameterizedTest
  @MethodSource("places")
  void isNeverShown(Place place) {
    List<String> leaks = new ArrayList<>();
    variants(place).forEach((name, text) -> leaks(text).forEach(leak -> leaks.add(name + leak)));
    assertEquals(List.of(), leaks);
  }

  private static Map<String, String> variants(Place place) {
    Map<String, String> variants = new TreeMap<>();
    String secret = place.secret();
    String right = place.file(place.element(secret));
    variants.put("right", right);
    variants.put("with blanks", place.file(place.element("  " + secret + " \n ")));
    variants.put("in CDATA", place.file(place.element("<![CDATA[" + secret + "]]>")));
    variants.put("in pieces", place.file(place.element(secret.replace("0", "0<!-- -->"))));
    variants.put("too long", place.file(place.element(secret.repeat(30))));
    variants.put("placeholder beside", place.file(place.element(secret + "{{x}}")));
    variants.put("in another letter case", right.replace(place.last(), upper(place.last())));
    variants.put("in the wrong pass", right.replace(place.pass(), "offlineServicing"));
    variants.put("in no pass", right.replace(" pass=\"" + place.pass() + "\"", ""));
    variants.put("with Windows line ends", right.replace("\n", "\r\n"));
    variants.put("twice", place.file(place.element(secret) + place.element(secret)));
    variants.put("one level up", place.file("</" + parent(place) + ">" + place.element(secret)));
    variants.put("one level down", place.file("<Extra>" + place.element(secret) + "</Extra>"));
    variants.put("element inside", place.file(place.element("<b>" + secret + "</b>")));
    variants.put("in a comment", place.file("<!-- " + place.element(secret) + " -->x"));
    variants.put("misspelled component", right.replace(place.component(), place.component() + "x"));
    variants.put("unknown component", right.replace(place.component(), "Contoso-Thing"));
    variants.put("prefix undeclared", right.replace("<" + place.last(), "<p:" + place.last()));
    variants.putAll(illFormed(place));
    return variants;
  }

  private static Map<String, String> illFormed(Place place) {
    Map<String, String> variants = new TreeMap<>();
    String secret = place.secret();
    String right = place.file(place.element(secret));
    int at = right.indexOf(secret);
    variants.put("ampersand before", place.file(place.element("&" + secret)));
    variants.put("ampersand within", place.file(place.element(secret.replace("0", "&0"))));
    variants.put("entity around", place.file(place.element("&" + secret.replace("-", "") + ";")));
    variants.put("less-than within", place.file(place.element(secret.replace("0", "<0"))));
    variants.put("tag within", place.file(place.element(secret.replace("0", "<b"))));
    variants.put("less-than before", place.file(place.element("<" + secret)));
    variants.put("end of CDATA within", place.file(place.element(secret.replace("0", "]]>0"))));
    variants.put("control character", place.file(place.element(secret + "\u0001")));
    variants.put("end tag missing", right.replace("</" + place.last() + ">", ""));
    variants.put("end tag wrong", right.replace("</" + place.last() + ">", "</Valeu>"));
    variants.put(
        "start tag again", right.replace("</" + place.last() + ">", "<" + place.last() + ">"));
    variants.put(
        "start tag open", right.replace("<" + place.last() + ">", "<" + place.last() + " "));
    variants.put("broken off behind", right.substring(0, at + secret.length()));
    variants.put("broken off within", right.substring(0, at + secret.length() - 1));
    variants.put("broken earlier", right.replace("language", "language=x language"));
    variants.put("broken later", right.replace("</settings>", "</setings>"));
    variants.put("text behind", right + place.element(secret));
    variants.put("declaration not first", "x" + right);
    variants.put(
        "as attribute",
        place.file("<" + place.last() + " " + place.last() + "=\"" + secret + "\" a/>"));
    variants.put("document type", right.replace("<unattend", "<!DOCTYPE unattend><unattend"));
    return variants;
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static String parent(Place place) {
    return place.path().size() > 1 ? place.path().get(place.path().size() - 2) : "component";
  }

  @Test
  void hidesWhatIsWrittenUnderTheParentsName() {
    for (String name : List.of("AdministratorPassword", "Password", "ProductKey", "Passwort")) {
      for (String body :
          List.of(
              CANARY,
              "<Vlaue>" + CANARY + "</Vlaue>",
              "<Value>" + CANARY + "</Value>",
              "<![CDATA[" + CANARY + "]]>",
              "&" + CANARY)) {
        Place place =
            new Place("Microsoft-Windows-Shell-Setup", "oobeSystem", List.of("UserAccounts", "x"));
        String element = "<" + name + ">" + body + "</" + name + ">";
        assertSilent(name + " " + body, place.file(element));
        assertSilent(name + " " + body + " ill-formed", place.file(element + "<"));
        assertSilent(name + " " + body + " comment", place.file("y<!-- " + element + " -->"));
      }
    }
  }

  @Test
  void hidesWhatStandsBesideAPassword() {
    Place place =
        new Place("Microsoft-Windows-Shell-Setup", "oobeSystem", List.of("UserAccounts", "x"));
    for (String element :
        List.of(
            "<AdministratorPassword><Value>true</Value><PlainText>%s</PlainText></AdministratorPassword>",
            "<AdministratorPassword Value=\"%s\" PlainText='%1$s'/>",
            "<AdministratorPassword><Value text=\"%s\">x</Value></AdministratorPassword>",
            "<AdministratorPassword><Vlaue wcm:action=\"add\" text=\"%s\"/></AdministratorPassword>",
            "<Pwd>%s</Pwd>",
            "<Pass>%s</Pass>",
            "<ClientSecret>%s</ClientSecret>",
            "<Unheard command=\"net user bob %s /add\"/>")) {
      String written = element.formatted(CANARY);
      assertSilent(element, place.file(written + "<Unheard>y</Unheard>"));
      assertSilent(element + " ill-formed", place.file(written + "&"));
      assertSilent(element + " comment", place.file("y<!-- " + written + " -->"));
    }
  }

  @Test
  void hidesWhatAPersonTells() {
    Place place = new Place("Microsoft-Windows-Deployment", "specialize", List.of("x"));
    for (String told : List.of("old password: %s", "admin password is %s", "Kennwort ist \"%s\"")) {
      String text = told.formatted(CANARY);
      assertSilent(told, place.file("y<!-- " + text + " -->"));
      assertSilent(told + " ill-formed", place.file("&<!-- " + text + " -->"));
      assertSilent(told, place.file("<Description>" + text + "</Description>"));
    }
  }

  @Test
  void hidesACommunityThatIsAKey() {
    Place place =
        new Place(
            "Microsoft-Windows-SNMP-Agent-Service", "specialize", List.of("ValidCommunities", "x"));
    String item =
        "<ValidCommunity wcm:action=\"add\" wcm:keyValue=\"" + CANARY + "\">99</ValidCommunity>";
    assertSilent("community", place.file(item + item));
    assertSilent("community, ill-formed", place.file(item + item + "&"));
    assertSilent("community, in a comment", place.file("x<!--" + item + "-->"));
  }

  @Test
  void hidesProductKeysWhereverTheyStand() {
    for (String element :
        List.of("<ComputerName>%s</ComputerName>", "<Nonsense>%s</Nonsense>", "<!-- %s -->x")) {
      Place place = new Place("Microsoft-Windows-Shell-Setup", "specialize", List.of("x"));
      assertSilent(element, place.file(element.formatted(KEY)));
      assertSilent(element + " ill-formed", place.file(element.formatted(KEY) + "&"));
    }
  }

  @Test
  void hidesWhatCommandsHold() {
    Place place = new Place("Microsoft-Windows-Deployment", "specialize", List.of("x"));
    for (String command : COMMANDS) {
      for (String form :
          List.of("<Path>%s</Path>", "<Path><![CDATA[%s]]></Path>", "<!-- %s -->x")) {
        String body = form.contains("Path>%s") ? escaped(command) : command;
        String element =
            "<RunSynchronousCommand>" + form.formatted(body) + "</RunSynchronousCommand>";
        assertSilent(form + command, place.file(element));
        assertSilent(form + command + " ill-formed", place.file(element + "&"));
        assertSilent(form + command + " unknown", place.file(element.replace("Path", "Wrong")));
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static void assertSilent(String what, String text) {
    assertEquals(List.of(), leaks(text), what);
  }

  /** What is shown of a secret, with the line that shows it. */
  private static List<String> leaks(String text) {
    List<String> leaks = new ArrayList<>();
    CheckResult result = CHECKER.check(READER.read("-", text.getBytes(StandardCharsets.UTF_8)));
    FileReport report =
        new FileReport("-", result.findings(), result.notCovered(), result.ignored());
    for (OutputFormat format : OutputFormat.values()) {
      leaks.addAll(shown(written(report, format)));
    }
    return leaks;
  }

  private static String written(FileReport report, OutputFormat format) {
    StringWriter out = new StringWriter();
    try {
      Reporter reporter = format.reporter(out, false, Catalog.versions());
      reporter.begin();
      reporter.file(report);
      reporter.end(Summary.NOTHING.plus(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** A page also lists all that a file sets, which the other formats do not. */
  @ParameterizedTest
  @MethodSource("places")
  void isNotShownAmongAllThatIsSet(Place place) {
    List<String> leaks = new ArrayList<>();
    variants(place)
        .forEach(
            (name, text) -> {
              CommandLine line = new CommandLine().input(text);
              line.run("validate", "--format", "html", "-");
              shown(line.out()).forEach(leak -> leaks.add(name + leak));
            });
    assertEquals(List.of(), leaks);
  }

  /** A plan speaks of the same settings, and of commands, accounts and what is never applied. */
  @ParameterizedTest
  @MethodSource("places")
  void isNotShownInAPlan(Place place) {
    List<String> leaks = new ArrayList<>();
    variants(place)
        .forEach(
            (name, text) -> {
              for (PlanFormat format : PlanFormat.values()) {
                CommandLine line = new CommandLine().input(text);
                line.run("plan", "--format", format.word(), "--use", "setup", "-");
                shown(line.out() + line.err()).forEach(leak -> leaks.add(name + leak));
              }
            });
    assertEquals(List.of(), leaks);
  }

  /** Nor left in a copy that is to be given away. */
  @ParameterizedTest
  @MethodSource("places")
  void isNotLeftInARedactedCopy(Place place) {
    List<String> leaks = new ArrayList<>();
    variants(place)
        .forEach(
            (name, text) -> {
              CommandLine line = new CommandLine().input(text);
              line.run("redact", "-");
              shown(line.out() + line.err()).forEach(leak -> leaks.add(name + leak));
            });
    assertEquals(List.of(), leaks);
  }

  private static List<String> shown(String written) {
    return written
        .lines()
        .filter(line -> TRACE.matcher(line.toLowerCase(Locale.ROOT)).find())
        .map(line -> ": " + line)
        .toList();
  }

  /** The fixtures plant theirs too. */
  @Test
  void fixturesShowNone() {
    for (Case each : Case.all()) {
      String shown = each.report(each.check(each.bytes()));
      assertFalse(
          Stream.of("Canary-Text", "canary-text", "AAAAA-BBBBB").anyMatch(shown::contains),
          each::toString);
    }
  }
}
