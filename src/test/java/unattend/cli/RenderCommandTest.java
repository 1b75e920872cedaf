package unattend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.diff.Diff;

/** {@code render}: its options, its output, and what it never does. */
final class RenderCommandTest {
  private static final String HEAD = "profile: 1\ntarget: {arch: amd64, windows: 11-24H2}\n";

  @TempDir Path folder;

  private String profile(String text) throws IOException {
    return Files.writeString(folder.resolve("p.yaml"), HEAD + text).toString();
  }

  private static void assertSameXml(String expectedComponent, String pass, String actual) {
    String expected =
        "<unattend xmlns='urn:schemas-microsoft-com:unattend'"
            + " xmlns:wcm='http://schemas.microsoft.com/WMIConfig/2002/State'><settings pass='"
            + pass
            + "'><component name='Microsoft-Windows-Shell-Setup' processorArchitecture='amd64'"
            + " publicKeyToken='31bf3856ad364e35' language='neutral' versionScope='nonSxS'>"
            + expectedComponent
            + "</component></settings></unattend>";
    Diff diff =
        DiffBuilder.compare(Input.fromString(expected))
            .withTest(Input.fromString(actual))
            .ignoreWhitespace()
            .ignoreComments()
            .build();
    assertFalse(diff.hasDifferences(), diff + "\n" + actual);
  }

  @Test
  void passwordsAreHiddenAsWindowsDocumentsIt() throws IOException {
    String file =
        profile(
            """
            accounts:
              administrator: {password: "${env:A}"}
              local: [{name: x, groups: [Users, Guests], password: "${env:B}"}]
              auto-logon: {user: x, password: "${env:C}"}
            """);
    Run run =
        Run.with(Map.of("A", "pw", "B", "Password12346", "C", "complex_password"), "render", file);
    assertEquals(0, run.exitCode(), run.err());
    assertSameXml(
        """
        <UserAccounts>
          <AdministratorPassword>
            <Value>cAB3AEEAZABtAGkAbgBpAHMAdAByAGEAdABvAHIAUABhAHMAcwB3AG8AcgBkAA==</Value>
            <PlainText>false</PlainText></AdministratorPassword>
          <LocalAccounts><LocalAccount wcm:action="add">
            <Name>x</Name><Group>Users;Guests</Group>
            <Password>
              <Value>UABhAHMAcwB3AG8AcgBkADEAMgAzADQANgBQAGEAcwBzAHcAbwByAGQA</Value>
              <PlainText>false</PlainText></Password>
          </LocalAccount></LocalAccounts>
        </UserAccounts>
        <AutoLogon>
          <Username>x</Username>
          <Password><Value>YwBvAG0AcABsAGUAeABfAHAAYQBzAHMAdwBvAHIAZABQAGEAcwBzAHcAbwByAGQA</Value>
            <PlainText>false</PlainText></Password>
        </AutoLogon>
        """,
        "oobeSystem",
        run.out());
  }

  @Test
  void plainPasswordsCannotBreakTheFile() throws IOException {
    String file =
        profile("accounts: {password-encoding: plain, administrator: {password: \"${env:A}\"}}\n");
    Run run = Run.with(Map.of("A", "&<\"'>ä\t${env:B} $$"), "render", file);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.out().contains("<Value>&amp;&lt;&quot;'&gt;&#228;&#9;${env:B} $$</Value>"), run.out());
    assertTrue(run.out().contains("<PlainText>true</PlainText>"), run.out());
  }

  @Test
  void everythingIsAsciiAndEveryByteTheSameAgain() throws IOException {
    String file = profile("name: \"Grüße -- 🚀\"\nidentity: {owner: \"Müller 🚀\"}\n");
    Run first = Run.of("render", file);
    assertTrue(first.out().contains("<RegisteredOwner>M&#252;ller &#128640;<"), first.out());
    assertTrue(first.out().chars().allMatch(c -> c < 127), first.out());
    assertEquals(first.out(), Run.of("render", file).out());
    assertFalse(first.out().contains("\r"));
  }

  @Test
  void chanceRepeatsWithASeed() throws IOException {
    String file = profile("identity: {computer-name: \"PC-${random:8}\"}\n");
    String one = Run.of("render", file, "--seed", "1").out();
    assertEquals(one, Run.of("render", file, "--seed", "1").out());
    assertNotEquals(one, Run.of("render", file, "--seed", "2").out());
    assertEquals(2, Run.of("render", file, "--seed", "x").exitCode());
  }

  @Test
  void setsAndVariablesComeFromTheCommandLine() throws IOException {
    String file = profile("vars: {site: FRA}\nidentity: {owner: \"${vars.site}\"}\n");
    Run run =
        Run.of(
            "render",
            file,
            "--var",
            "site=MUC",
            "--set",
            "identity.computer-name=MUC-1",
            "--set",
            "locale.input=[de-DE, en-US]");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("<RegisteredOwner>MUC</RegisteredOwner>"));
    assertTrue(run.out().contains("<ComputerName>MUC-1</ComputerName>"));
    assertTrue(run.out().contains("<InputLocale>de-DE;en-US</InputLocale>"));
  }

  @Test
  void faultsOfTheCommandLineHaveTheirPlaceToo() throws IOException {
    Run run = Run.of("render", profile(""), "--set", "identity.colour=red");
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("--set:1:1: error: identity has no key \"colour\""), run.err());
    Run secret = Run.of("render", profile(""), "--set", "accounts.administrator.password=Canary-1");
    assertFalse(secret.err().contains("Canary-1"), secret.err());
  }

  private Run passwordFile(byte[] bytes) throws IOException {
    Files.write(folder.resolve("pw"), bytes);
    return Run.of("render", profile("accounts: {administrator: {password: \"${file:pw}\"}}\n"));
  }

  @Test
  void aPasswordFileIsReadAsTheTextItIs() throws IOException {
    String hidden = "<Value>cAB3AEEAZABtAGkAbgBpAHMAdAByAGEAdABvAHIAUABhAHMAcwB3AG8AcgBkAA==<";
    for (String text : List.of("pw", "pw\n", "pw\r\n", "\uFEFFpw\n")) {
      assertTrue(passwordFile(text.getBytes(UTF_8)).out().contains(hidden), text);
    }
    assertTrue(passwordFile("\uFEFFpw\r\n".getBytes(UTF_16LE)).out().contains(hidden));
    assertTrue(passwordFile("\uFEFFpw\n\0".getBytes(UTF_16BE)).out().contains(hidden));
  }

  @Test
  void aPasswordFileThatIsNoTextIsRefused() throws IOException {
    for (byte[] bytes : List.of("p\u00fcw".getBytes(ISO_8859_1), "pw".getBytes(UTF_16LE))) {
      Run run = passwordFile(bytes);
      assertEquals(1, run.exitCode());
      assertTrue(run.err().contains("\"pw\" are not UTF-8 [profile-not-utf-8]"), run.err());
    }
  }

  @Test
  void aPasswordIsOneLine() throws IOException {
    for (String text : List.of("Canary\n\n", "Canary\nCanary\n", "Canary\r")) {
      Run run = passwordFile(text.getBytes(UTF_8));
      assertEquals(1, run.exitCode());
      assertTrue(run.err().contains("p.yaml:3:38: error: accounts.administrator.password has"));
      assertFalse(run.err().contains("Canary"), run.err());
    }
    Run plain =
        Run.with(
            Map.of("A", "Canary\n1"),
            "render",
            profile("domain: {join: {name: x, user: y, password: \"${env:A}\"}}\n"));
    assertEquals(1, plain.exitCode(), plain.err());
  }

  @Test
  void aCountThatTheProfileSaysInItsOwnTermsIsNoSurprise() throws IOException {
    String name = "autologon-count-off-by-one";
    String logon =
        """
        accounts:
          local: [{name: x, password: "${env:A}"}]
          auto-logon: {account: 0, %s}
        """;
    for (String said : List.of("once: true", "times: 3")) {
      Run run = Run.with(Map.of("A", "pw"), "render", profile(logon.formatted(said)));
      assertEquals(0, run.exitCode(), run.err());
      assertFalse(run.err().contains(name), run.err());
      Path file = Files.writeString(folder.resolve("a.xml"), run.out());
      String told = Run.of("validate", file.toString()).out();
      assertEquals(said.startsWith("times"), told.contains(name), told);
    }
    Run run =
        Run.of(
            "render",
            profile(
                "settings: {oobeSystem: {Microsoft-Windows-Shell-Setup: {AutoLogon: {Enabled: true,"
                    + " Username: x, LogonCount: 2}}}}\n"));
    assertTrue(run.err().contains(name), run.err());
  }

  @Test
  void messagesQuoteWhatTheProfileSays() throws IOException {
    Run run =
        Run.of(
            "render",
            profile(
                "identity: {computer-name: \"M\u00fcller\"}\naccounts: {local: [{name: 'A&B<'}]}\n"));
    assertTrue(run.err().contains("ComputerName is \"M\u00fcller\""), run.err());
    assertTrue(run.err().contains("\"A&B<\""), run.err());
    assertFalse(run.err().contains("&amp;"), run.err());
  }

  @Test
  void standardInputIsAFileLikeAnyOther() throws IOException {
    Run run = Run.typed(HEAD + "identity: {owner: IT}\n", "render", "-");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("<RegisteredOwner>IT<"), run.out());
    Run back = Run.typed(run.out(), "import", "-");
    assertEquals(0, back.exitCode(), back.err());
    assertTrue(back.out().contains("owner: IT"), back.out());
    assertEquals(2, Run.of("render", "-", "--for", "-", "-o", folder.toString()).exitCode());
  }

  @Test
  void anItemOfTheBaseIsChangedByItsKey() throws IOException {
    String base = profile("accounts: {local: [{name: Bob, groups: [Users], description: d}]}\n");
    Files.writeString(folder.resolve("b.xml"), Run.of("render", base).out());
    Run run =
        Run.of(
            "render",
            profile(
                "base: b.xml\naccounts: {local: [{name: bob, groups: [Guests]}, {name: ann, groups: [Users]}]}\n"));
    assertEquals(0, run.exitCode(), run.err());
    String out = run.out().replaceAll("\\s+", "");
    assertTrue(out.contains("<Name>bob</Name><Group>Guests</Group><Description>d<"), out);
    assertEquals(3, out.split("<LocalAccountwcm", -1).length, out);
    assertTrue(run.err().contains("LocalAccount/Group of the answer file under base: is replaced"));
  }

  @Test
  void routesAreNumberedByInterface() throws IOException {
    String file =
        profile(
            """
            network:
              interfaces:
                - {match: A, routes: [{to: default, via: 10.0.0.1}, {to: default, via: "fe80::1"}]}
                - {match: B, routes: [{to: 10.9.0.0/16, via: 10.0.0.2}]}
            """);
    String out = Run.of("render", file).out().replaceAll("\\s+", "");
    String first = "<Identifier>%s</Identifier><NextHopAddress>%s</NextHopAddress><Prefix>%s<";
    assertTrue(out.contains(first.formatted(1, "10.0.0.1", "0.0.0.0/0")), out);
    assertTrue(out.contains(first.formatted(2, "fe80::1", "::/0")), out);
    assertTrue(out.contains(first.formatted(1, "10.0.0.2", "10.9.0.0/16")), out);
  }

  @Test
  void oneOfSeveralArchitecturesIsChosen() throws IOException {
    Path file = folder.resolve("several.yaml");
    Files.writeString(
        file, "profile: 1\ntarget: {arch: [amd64, arm64], windows: 11}\nidentity: {owner: IT}\n");
    Run run = Run.of("render", file.toString(), "--arch", "arm64");
    assertTrue(run.out().contains("processorArchitecture=\"arm64\""), run.err());
    assertEquals(1, Run.of("render", file.toString(), "--arch", "x86").exitCode());
  }

  @Test
  void whatValidateRejectsIsNotWritten() throws IOException {
    String file = profile("identity: {computer-name: THIS-NAME-IS-TOO-LONG}\n");
    Path out = folder.resolve("out.xml");
    Run run = Run.of("render", file, "-o", out.toString());
    assertEquals(1, run.exitCode());
    assertFalse(Files.exists(out));
    Run forced = Run.of("render", file, "-o", out.toString(), "--force");
    assertEquals(1, forced.exitCode());
    assertTrue(Files.exists(out));
  }

  @Test
  void aFileWithSecretsBelongsToItsOwnerAndIsWrittenWhole() throws IOException {
    String file = profile("accounts: {administrator: {password: \"${env:A}\"}}\n");
    Path out = folder.resolve("out.xml");
    Files.writeString(out, "before");
    assertEquals(1, Run.of("render", file, "-o", out.toString()).exitCode());
    assertEquals("before", Files.readString(out));
    Run run = Run.with(Map.of("A", "pw"), "render", file, "-o", out.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.readString(out).startsWith("<?xml"));
    if (Files.getFileStore(out).supportsFileAttributeView("posix")) {
      assertEquals(
          PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(out));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(
          List.of("out.xml", "p.yaml"),
          left.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void anOutputThatCannotBeWrittenIsToldBeforeSecretsAreLookedFor() throws IOException {
    String file = profile("accounts: {administrator: {password: \"${env:NOT_SET}\"}}\n");
    Run run = Run.of("render", file, "-o", folder.resolve("no/such/out.xml").toString());
    assertEquals(3, run.exitCode());
    assertFalse(run.err().contains("NOT_SET"), run.err());
    assertEquals(3, Run.of("render", file, "-o", folder.toString()).exitCode());
  }

  @Test
  void whatIsNoProfileIsSaidInOneSentence() throws IOException {
    Run dir = Run.of("render", folder.toString());
    assertEquals(3, dir.exitCode());
    assertTrue(dir.err().contains("is a folder; a file is wanted here"), dir.err());
    Path binary = Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 0, 1});
    Run png = Run.of("render", binary.toString());
    assertEquals(3, png.exitCode());
    assertTrue(png.err().contains("is not a text file; a profile is YAML text in UTF-8"));
    Path latin =
        Files.write(
            folder.resolve("l.yaml"), (HEAD + "name: ä").getBytes(StandardCharsets.ISO_8859_1));
    Run umlaut = Run.of("render", latin.toString());
    assertEquals(1, umlaut.exitCode());
    assertTrue(umlaut.err().contains("l.yaml:3:7: error:"), umlaut.err());
    assertEquals(3, Run.of("render", folder.resolve("none.yaml").toString()).exitCode());
  }

  @Test
  void utf16AndCarriageReturnsAreRead() throws IOException {
    String text = HEAD.replace("\n", "\r\n") + "identity: {owner: Müller}\r\n";
    Path file =
        Files.write(
            folder.resolve("w.yaml"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    Run run = Run.of("render", file.toString());
    assertTrue(run.out().contains("M&#252;ller"), run.err());
    Path marked =
        Files.write(
            folder.resolve("m.yaml"),
            ("\uFEFF" + text + "x: 1\r\n").getBytes(StandardCharsets.UTF_8));
    assertTrue(Run.of("render", marked.toString()).err().contains("m.yaml:4:1: error:"));
  }

  @Test
  void aTemplateOfOnesOwnCreatesNoObjects() throws IOException {
    String file = profile("identity: {owner: IT}\n");
    Path own = Files.createDirectory(folder.resolve("templates"));
    Files.writeString(
        own.resolve("unattend.xml.ftlx"), "${'freemarker.template.utility.Execute'?new()('id')}");
    Run run = Run.of("render", file, "--templates", own.toString());
    assertEquals(3, run.exitCode());
    assertEquals("", run.out());
    Files.writeString(
        own.resolve("unattend.xml.ftlx"),
        "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"/>\n");
    assertEquals(
        "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\"/>\n",
        Run.of("render", file, "--templates", own.toString()).out());
    Files.delete(own.resolve("unattend.xml.ftlx"));
    assertEquals(3, Run.of("render", file, "--templates", own.toString()).exitCode());
  }

  @Test
  void aTemplateOfOnesOwnSeesTheAnswerFileAndNothingElse() throws IOException {
    String file = profile("identity: {owner: IT}\n");
    Path own = Files.createDirectory(folder.resolve("templates"));
    Files.writeString(
        own.resolve("unattend.xml.ftlx"),
        "<${unattend.name} ${unattend.attributes[0].name}=\"${unattend.attributes[0].value}\">"
            + "${unattend.children?size}${unattend.text}</${unattend.name}>\n");
    assertEquals(
        "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\">1</unattend>\n",
        Run.of("render", file, "--templates", own.toString()).out());
    for (String more : List.of("unattend.place", "unattend.class", "unattend.attributes[0].hash")) {
      Files.writeString(own.resolve("unattend.xml.ftlx"), "${" + more + "}");
      Run run = Run.of("render", file, "--templates", own.toString());
      assertEquals(3, run.exitCode(), more);
      assertTrue(run.err().contains(more), run.err());
    }
  }

  @Test
  void quietLeavesOutThePageThatOnlyServersHave() throws IOException {
    String quiet = profile("oobe: quiet\naccounts: {local: [{name: a, password: b}]}\n");
    String page = "<HideLocalAccountScreen>true<";
    Run client = Run.of("render", quiet);
    assertFalse(client.out().contains(page));
    assertFalse(client.err().contains("hide-local-account-client"), client.err());
    Run server = Run.of("render", quiet, "--set", "target.windows=server-2025");
    assertTrue(server.out().contains(page));
    assertFalse(server.err().contains("protect-your-pc-missing"), server.err());
    Run set = Run.of("render", quiet, "--set", "oobe.hide-local-account=true");
    assertTrue(set.out().contains(page));
    String written = profile("oobe: {hide-local-account: true}\n");
    assertTrue(Run.of("render", written).out().contains(page));
  }

  @Test
  void partitionsAreNumberedAsWindowsDoes() throws IOException {
    String file =
        profile(
            """
            disk:
              disks:
                - id: 0
                  partitions:
                    - {type: primary, size: 500MB, format: ntfs}
                    - {type: extended, size: rest}
                    - {type: logical, size: 2GB, label: Data}
                    - {id: 5, label: Old}
            """);
    String out = Run.of("render", file).out();
    assertTrue(out.contains("<PartitionID>1</PartitionID>"), out);
    assertTrue(out.contains("<PartitionID>2</PartitionID>\n              <Label>Data<"), out);
    assertTrue(out.contains("<PartitionID>5</PartitionID>\n              <Label>Old<"), out);
    assertEquals(3, out.split("<CreatePartition ", -1).length - 1);
  }

  @Test
  void anInterfaceIsNamedInEachComponentThatSaysSomethingOfIt() throws IOException {
    String file =
        profile("network: {interfaces: [{match: Ethernet, wins: [10.0.0.4]}, {match: Other}]}\n");
    String out = Run.of("render", file).out();
    assertFalse(out.contains("DNS-Client"), out);
    assertEquals(1, out.split("<Identifier>Ethernet<", -1).length - 1);
    assertEquals(1, out.split("<Identifier>Other<", -1).length - 1);
  }

  @Test
  void aRedactedCopyDoesNotDependOnAnySecret() throws IOException {
    String file = "src/test/resources/render/all-keys.yaml";
    Map<String, String> one = new HashMap<>(RenderGoldensTest.environment());
    Map<String, String> other = new HashMap<>(one);
    other.replaceAll((name, value) -> "Quite-another-" + name);
    other.put("WIN_KEY", "NRG8B-VKK3Q-CXVCJ-9G2XF-6Q84J");
    Run redacted = Run.with(one, "render", file, "--redact", "--seed", "1");
    assertEquals(0, redacted.exitCode(), redacted.err());
    assertEquals(redacted.out(), Run.with(other, "render", file, "--redact", "--seed", "1").out());
    assertNotEquals(
        Run.with(one, "render", file, "--seed", "1").out(),
        Run.with(other, "render", file, "--seed", "1").out());
    assertTrue(redacted.out().contains("<Username>svc-image</Username>"), redacted.out());
  }

  @Test
  void eachSettingTellsTheLineItComesFrom() throws IOException {
    Run run =
        Run.with(
            RenderGoldensTest.environment(),
            "render",
            "src/test/resources/render/layers.yaml",
            "--show-origin");
    assertEquals(0, run.exitCode(), run.err());
    Golden.check(Path.of("src/test/resources/render/layers.origin"), run.out());
    assertFalse(run.out().contains("Planted"), run.out());
  }
}
