package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unattend.Case;

/** The page for people: complete in itself, safe, and fit for every screen. */
class HtmlTest {
  private static final String TEXT =
      """
      <unattend xmlns="urn:schemas-microsoft-com:unattend">
        <settings pass="oobeSystem">
          <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral">
            <OOBE>
              <ProtectYourPC>&lt;script&gt;alert(1)&lt;/script&gt;</ProtectYourPC>
              <ProtectYourPC>3</ProtectYourPC>
            </OOBE>
            <UserAccounts>
              <AdministratorPassword><Value>Kanari3nV0gel</Value><PlainText>true</PlainText></AdministratorPassword>
            </UserAccounts>
          </component>
          <component name="Contoso-Agent-Setup" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral"/>
        </settings>
      </unattend>
      """;

  @TempDir private Path folder;

  private static String html(int code, String... files) {
    CommandLine line = new CommandLine();
    List<String> arguments = new ArrayList<>(List.of("validate", "--format", "html"));
    arguments.addAll(List.of(files));
    assertEquals(code, line.run(arguments.toArray(String[]::new)), line.err());
    return line.out();
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  @Test
  void saysFirstWhetherTheFileCanBeUsed() throws IOException {
    assertTrue(
        html(1, file("bad.xml", TEXT))
            .contains("No: Windows rejects this file or ignores a part of it, for 1 error."));
    String good = file("good.xml", "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"/>");
    assertTrue(html(0, good).contains("Yes: nothing stands against this file."));
    assertTrue(
        html(1, good, file("bad.xml", TEXT)).contains("No: 1 of 2 files cannot be used as they"));
    String missing = folder.resolve("missing.xml").toString();
    assertTrue(html(3, missing).contains("Unknown: " + missing + " does not exist."));
    assertTrue(html(3, good, missing).contains("Unknown: 1 of 2 files could not be read."));
  }

  @Test
  void showsFindingsSettingsAndWhatIsNotCovered() throws IOException {
    String page = html(1, file("a.xml", TEXT));
    assertTrue(page.contains("Line 5, column 24"));
    assertTrue(page.contains("See also line 5, column 10: the first is here."));
    assertTrue(page.contains("<li>Contoso-Agent-Setup</li>"));
    assertTrue(page.contains("<b>oobeSystem</b>: 4 settings"));
    assertTrue(page.contains("shell-setup-oobe-protectyourpc"));
  }

  @Test
  void nothingOfTheFileBecomesMarkup() throws IOException {
    String page = html(1, file("<b>.xml", TEXT));
    assertFalse(page.contains("<script"), "a script");
    assertFalse(page.contains("<b>.xml"), "the file's name as markup");
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
  }

  @Test
  void secretsStayMasked() throws IOException {
    String page = html(1, file("a.xml", TEXT));
    assertFalse(page.contains("Kanari"));
    assertTrue(page.contains("<code>********</code>"));
  }

  @Test
  void needsNothingFromOutside() throws IOException {
    String page = html(1, Case.FOLDER.toString());
    assertEquals(List.of(), all("(<(?:script|link|img|iframe|object)\\b)", page));
    assertEquals(List.of(), all("(<[a-z]+ [^>]*\\b(?:src|srcset|action|on[a-z]+)=)", page));
    assertEquals(List.of(), all("(@import|url\\()", page));
    assertTrue(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline';"));
  }

  @Test
  void linksLeadSomewhere() {
    String page = html(1, Case.FOLDER.toString());
    List<String> ids = all(" id=\"([^\"]*)\"", page);
    Set<String> known = new HashSet<>(ids);
    assertEquals(ids.size(), known.size(), "an id stands twice");
    assertEquals(
        List.of(),
        all("href=\"#([^\"]*)\"", page).stream().filter(i -> !known.contains(i)).toList());
    assertEquals(
        List.of(), all("href=\"(?!#)(?!https://)([^\"]*)\"", page), "links that are not https");
  }

  @Test
  void headingsAndLandmarksGuideAReader() throws IOException {
    String page = html(1, file("a.xml", TEXT), file("b.xml", TEXT));
    assertEquals(1, all("(<h1>)", page).size());
    for (String landmark :
        List.of("<header>", "<main ", "<footer>", "<nav ", "<html lang=\"en\">")) {
      assertTrue(page.contains(landmark), landmark);
    }
    assertTrue(page.contains("<a class=\"skip\" href=\"#content\">"));
    int last = 1;
    for (String level : all("<h([1-6])[ >]", page)) {
      int now = Integer.parseInt(level);
      assertTrue(now <= last + 1, "h" + now + " after h" + last);
      last = now;
    }
  }

  @Test
  void fitsATelephone() throws Exception {
    Optional<Chromium> chromium = Chromium.find();
    if (chromium.isEmpty()) {
      String line = "HtmlTest.fitsATelephone is skipped: there is no chromium on the path";
      System.out.println(line);
      Assumptions.abort(line);
    }
    for (String files : List.of("samples", Case.FOLDER.toString(), file("a.xml", TEXT))) {
      CommandLine line = new CommandLine();
      line.run("validate", "--format", "html", files);
      assertEquals("over 0, too wide 0 undefined", chromium.get().onTelephone(line.out(), folder));
    }
  }

  @Test
  void everySampleIsShown() throws IOException {
    String page = html(0, "samples");
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      long count = files.filter(f -> f.toString().endsWith(".xml")).count();
      assertEquals(count, all("<h2 (id=\"file-)", page).size());
    }
  }
}
