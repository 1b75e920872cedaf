package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import}: no secret comes into the profile, wherever it stands in the answer file. */
final class ImportCommandTest {
  private static final String FILE =
      """
      <unattend xmlns="urn:schemas-microsoft-com:unattend" xmlns:wcm="http://schemas.microsoft.com/WMIConfig/2002/State">
      <!-- <Password>Canary-0</Password> -->
      <settings pass="specialize">
      <component name="Microsoft-Windows-Deployment" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS">
      <RunSynchronous>
      <RunSynchronousCommand wcm:action="add"><Order>1</Order><Path>net user bob Canary-1 /add</Path></RunSynchronousCommand>
      <RunSynchronousCommand wcm:action="add"><Order>2</Order><Path>slmgr /ipk CANAR-AAAAA-BBBBB-CCCCC-DDDDD</Path></RunSynchronousCommand>
      <RunSynchronousCommand wcm:action="add"><Order>3</Order><Path>reg add HKLM\\X /v DefaultPassword /d $Canary-3 /f</Path></RunSynchronousCommand>
      </RunSynchronous>
      </component>
      <component name="Contoso-Agent" processorArchitecture="amd64" publicKeyToken="31bf3856ad364e35" language="neutral" versionScope="nonSxS">
      <Run>net user bob Canary-4 /add</Run><Kennwort a="b">Canary-5</Kennwort>
      </component>
      </settings>
      <Extensions xmlns="urn:contoso"><File path="a">net user bob %s /add</File></Extensions>
      </unattend>
      """;

  @TempDir Path folder;

  private Run importing(String text, String... more) throws IOException {
    String file = Files.writeString(folder.resolve("a.xml"), text).toString();
    List<String> arguments = new ArrayList<>(List.of("import", file));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void secretsWithinTextsBecomeReferences() throws IOException {
    Run run = importing(FILE.formatted("Canary-6"));
    assertEquals(0, run.exitCode(), run.err());
    assertFalse(run.out().contains("Canary"), run.out());
    assertFalse(run.out().contains("CANAR-"), run.out());
    assertTrue(run.out().contains("'net user bob ${env:COMMANDS_SPECIALIZE_RUN} /add'"), run.out());
    assertTrue(run.out().contains("net user bob ${env:RAW_XML} /add"), run.out());
    for (String name : List.of("COMMANDS_SPECIALIZE_RUN_2", "CONTOSO_AGENT_RUN", "RAW_XML")) {
      assertTrue(run.err().contains("  " + name + "\n"), run.err());
    }
  }

  @Test
  void theReferencesStandForWhatWasThere() throws IOException {
    Run run = importing(FILE.formatted("Canary-6"));
    String profile = Files.writeString(folder.resolve("p.yaml"), run.out()).toString();
    Map<String, String> secrets =
        Map.of(
            "COMMANDS_SPECIALIZE_RUN", "Canary-1",
            "COMMANDS_SPECIALIZE_RUN_2", "CANAR-AAAAA-BBBBB-CCCCC-DDDDD",
            "COMMANDS_SPECIALIZE_RUN_3", "$Canary-3",
            "CONTOSO_AGENT_RUN", "Canary-4",
            "CONTOSO_AGENT_KENNWORT", "Canary-5",
            "CONTOSO_AGENT_KENNWORT_A", "b",
            "RAW_XML", "Canary-6");
    Run rendered = Run.with(secrets, "render", profile, "-o", folder.resolve("b.xml").toString());
    assertTrue(rendered.exitCode() < 2, rendered.err());
    Run diff =
        Run.of("diff", folder.resolve("a.xml").toString(), folder.resolve("b.xml").toString());
    assertEquals(0, diff.exitCode(), diff.out() + rendered.err());
  }

  @Test
  void aFragmentWhoseSecretXmlSpellsInAnotherWayIsOneReference() throws IOException {
    Run run = importing(FILE.formatted("\"Canary&amp;6\""));
    assertFalse(run.out().contains("Canary"), run.out());
    assertTrue(run.out().contains("xml: ${env:RAW_XML}"), run.out());
  }

  @Test
  void secretsStayIfTheyAreToBeKept() throws IOException {
    Run run = importing(FILE.formatted("Canary-6"), "--keep-secrets");
    assertTrue(run.out().contains("net user bob Canary-1 /add"), run.out());
    assertFalse(run.out().contains("${env:"), run.out());
  }
}
