package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import unattend.Case;

/** Workflow commands, escaped as GitHub documents it. */
class GithubTest {
  private static final String TEXT =
      """
      <unattend xmlns="urn:schemas-microsoft-com:unattend">
        <settings pass="oobeSystem">
          <component name="Microsoft-Windows-Shell-Setup" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral">
            <OOBE>
              <ProtectYourPC>100%, or: so</ProtectYourPC>
            </OOBE>
          </component>
          <component name="Contoso-Agent-Setup" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral"/>
        </settings>
      </unattend>
      """;

  @TempDir private Path folder;

  private static List<String> github(String... files) {
    CommandLine line = new CommandLine();
    String[] arguments = new String[files.length + 3];
    System.arraycopy(new String[] {"validate", "--format", "github"}, 0, arguments, 0, 3);
    System.arraycopy(files, 0, arguments, 3, files.length);
    line.run(arguments);
    return line.out().lines().toList();
  }

  @Test
  void escapes() throws IOException {
    Path file = folder.resolve("a,b 100%.xml");
    Files.writeString(file, TEXT);
    List<String> lines = github(file.toString());
    String name = file.toString().replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "::error file="
                    + name
                    + ",line=5,endLine=5,col=24,endColumn=36,title=integer-format"
                    + "::ProtectYourPC is \"100%25, or: so\"; Windows accepts a whole number"),
        lines.get(0));
    assertTrue(lines.get(0).contains("%0Ahttps://"), lines.get(0));
    assertEquals(
        "::notice file="
            + name
            + ",title=not covered"
            + "::Nothing is known about the component Contoso-Agent-Setup; it was not checked",
        lines.get(lines.size() - 1));
  }

  @Test
  void tellsOfUnreadableFiles() {
    assertEquals(
        List.of("::error file=nowhere.xml,title=not readable::nowhere.xml does not exist"),
        github("nowhere.xml"));
  }

  @Test
  void everyLineIsACommand() {
    for (String line : github(Case.FOLDER.toString())) {
      assertTrue(line.matches("::(error|warning|notice) file=[^:]+::.+"), line);
    }
  }
}
