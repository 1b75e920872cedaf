package unattend.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import unattend.diagnostic.Span;

class CommandSecretsTest {
  private static final String SECRET = "Kanari3nV0gel";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net user bob Kanari3nV0gel /add",
        "net user bob Kanari3nV0gel",
        "net.exe user /add \"bob b\" \"Kanari3nV0gel\" /y",
        "C:\\Windows\\System32\\net1.exe USER bob 'Kanari3nV0gel'",
        "cmd /c \"net user bob Kanari3nV0gel\"",
        "cmd /c net user bob Kanari3nV0gel&& net localgroup Administrators bob /add",
        "cmd /c net user bob Kanari3nV0gel>nul",
        "net use Z: \\\\server\\share Kanari3nV0gel /user:corp\\bob",
        "net use \\\\server\\share /user:bob Kanari3nV0gel",
        "net use * \\\\server\\share /user:\"bob b\" \"Kanari3nV0gel\" /persistent:no",
        "psexec \\\\host -u bob -p Kanari3nV0gel cmd",
        "schtasks /create /tn x /ru bob /rp Kanari3nV0gel /tr y",
        "schtasks /create /s host /u bob /p \"Kanari3nV0gel\"",
        "wmic /node:x /user:bob /password:Kanari3nV0gel os get caption",
        "netdom join %computername% /domain:x /userd:bob /passwordd:Kanari3nV0gel",
        "netdom join host /ud:bob /pd:Kanari3nV0gel",
        "cmdkey /add:host /user:bob /pass:Kanari3nV0gel",
        "cmdkey /add:host /user:bob /pass:\"Kanari3nV0gel\"",
        "manage-bde -protectors -add C: -password Kanari3nV0gel",
        "autologon.exe /accepteula bob corp Kanari3nV0gel",
        "reg add HKLM\\x\\Winlogon /v DefaultPassword /t REG_SZ /d Kanari3nV0gel /f",
        "reg add HKLM\\x /f /d \"Kanari3nV0gel\" /t REG_SZ /v DefaultPassword",
        "reg.exe add \"HKLM\\x\" /v \"DefaultPassword\" /d \"Kanari3nV0gel\"",
        "powershell Set-ItemProperty HKLM:\\x -Name DefaultPassword -Value 'Kanari3nV0gel'",
        "powershell Set-ItemProperty HKLM:\\x DefaultPassword \"Kanari3nV0gel\"",
        "$p = ConvertTo-SecureString \"Kanari3nV0gel\" -AsPlainText -Force",
        "ConvertTo-SecureString -AsPlainText -Force -String 'Kanari3nV0gel'",
        "powershell -Command \"ConvertTo-SecureString \\\"Kanari3nV0gel\\\" -AsPlainText\"",
        "'Kanari3nV0gel' | ConvertTo-SecureString -AsPlainText -Force",
        "Join-Thing -Password Kanari3nV0gel -Force",
        "setup.exe --admin-password=Kanari3nV0gel",
        "setup.exe --password Kanari3nV0gel",
        "msiexec /i x.msi ADMINPASSWORD=Kanari3nV0gel /qn",
        "set PASSWORD=Kanari3nV0gel",
        "$AdminPassword = 'Kanari3nV0gel'",
        "([adsi]'WinNT://./bob').SetPassword('Kanari3nV0gel')",
        "New-Object PSCredential('bob', 'Kanari3nV0gel')",
        "curl -u bob:Kanari3nV0gel https://host/",
        "curl https://bob:Kanari3nV0gel@host/x",
        "netsh wlan set hostednetwork mode=allow ssid=x key=Kanari3nV0gel",
        "echo <keyMaterial>Kanari3nV0gel</keyMaterial>",
        "7z x -pKanari3nV0gel archive.7z",
        "https://example.com/?Name=x&AccountPassword0=Kanari3nV0gel&Group=Users",
        "https://example.com/?Script=net+user+bob+%22Kanari3nV0gel%22%0D%0Aexit",
      })
  void isFound(String command) {
    assertTrue(SecretHint.isIn(command), "the cheap look misses it");
    assertEquals(List.of(SECRET), found(command));
    assertTrue(CommandSecrets.holdPassword(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net user bob /active:yes",
        "net user bob * /add",
        "net user administrator /active:no && net user guest /active:no",
        "net user bob /add; Get-Item x",
        "net user bob >nul 2>&1",
        "net user bob %PASSWORD% /add",
        "net user bob $env:SECRET /add",
        "net user bob ${secret} /add",
        "net use Z: \\\\server\\share /persistent:yes",
        "net use Z: /delete /y",
        "net use Z: \\\\server\\share * /user:bob",
        "wmic useraccount where \"name='bob'\" set PasswordExpires=FALSE",
        "set-localuser -name \"bob\" -PasswordNeverExpires 1",
        "net user bob /passwordchg:no /passwordreq:yes",
        "net accounts /maxpwage:unlimited",
        "reg add HKLM\\x /v LimitBlankPasswordUse /t REG_DWORD /d 0 /f",
        "reg add HKLM\\x /v fPromptForPassword /t REG_DWORD /d 0 /f",
        "reg add HKLM\\x /v DevicePasswordLessBuildVersion /t REG_DWORD /d 0 /f",
        "ConvertTo-SecureString $password -AsPlainText -Force",
        "Set-LocalUser bob -Password $password",
        "Set-LocalUser bob -Password (Read-Host -AsSecureString)",
        "powershell -ExecutionPolicy Bypass -File C:\\x.ps1 -Path D:\\ -Property y",
        "powershell -EncodedCommand RwBlAHQALQBJAHQAZQBtACAAQwA6AFwA",
        "dism /image:C:\\ /add-package /packagepath:D:\\x.cab",
        "msbuild /p:Configuration=Release",
        "manage-bde -off C:",
        "if \"%PASSWORD%\"==\"\" exit 1",
        "Sets the password of the user account",
        "https://example.com/?AccountPassword0=&AccountGroup0=Users",
        "reg add HKLM\\x /v {8A7B6C5D-1234-1234-1234-123456789012} /d y",
      })
  void isNotFound(String command) {
    assertEquals(List.of(), found(command));
    assertFalse(CommandSecrets.holdPassword(command));
  }

  @ParameterizedTest
  @MethodSource
  void isFoundInWhatAdministratorsWrite(String command) {
    isFound(command);
  }

  static List<String> isFoundInWhatAdministratorsWrite() throws IOException {
    return lines("with-a-secret.txt");
  }

  @ParameterizedTest
  @MethodSource
  void isNotFoundInWhatAdministratorsWrite(String command) {
    isNotFound(command);
  }

  static List<String> isNotFoundInWhatAdministratorsWrite() throws IOException {
    return lines("without-a-secret.txt");
  }

  private static List<String> lines(String name) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/commands", name));
  }

  @Test
  void aVariableIsFollowedToItsValue() {
    String script = "$x = '" + SECRET + "'\n$y = 'public'\nnet user bob $x /add";
    assertEquals(List.of(SECRET), found(script));
    assertEquals(List.of(), found(script.replace("net user bob $x /add", "Write-Host $x")));
    assertEquals(List.of("two words"), found("cmd /c set X=two words& net user bob \"%X%\" /add"));
  }

  @Test
  void tokensAreFoundByTheirForm() {
    String signature = "aB3%2Bx9".repeat(5);
    assertEquals(
        List.of(signature),
        CommandSecrets.in("azcopy https://x.blob.example/y?sv=2024&sig=" + signature).stream()
            .map(span -> span.length() == signature.length() ? signature : "other")
            .distinct()
            .toList());
    for (String token : List.of("ghp_" + "a1".repeat(18), "glpat-" + "b2".repeat(10))) {
      assertEquals(List.of(token), found("git clone https://" + token + "@example.com/x"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "old password: Kanari3nV0gel",
        "admin password is Kanari3nV0gel",
        "the password was \"Kanari3nV0gel\" before",
        "Pwd = Kanari3nV0gel",
        "pw:Kanari3nV0gel",
        "Das Kennwort lautet Kanari3nV0gel",
        "sets the password to Kanari3nV0gel",
      })
  void isFoundInWhatAPersonTells(String text) {
    assertTrue(SecretHint.isIn(text));
    assertEquals(List.of(SECRET), told(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the password is not set",
        "Password is stored in plain text",
        "the password is asked for",
        "no password",
        "Bypass: TPM check",
        "pass: specialize",
        "runs in pass=\"oobeSystem\"",
        "password: {{password}}",
        "sets the password to never expire",
      })
  void isNotFoundInWhatAPersonTells(String text) {
    assertEquals(List.of(), told(text));
  }

  private static List<String> told(String text) {
    return CommandSecrets.saidIn(text).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .distinct()
        .toList();
  }

  @Test
  void looksIntoEncodedCommands() {
    String script = "net user bob " + SECRET + " /add";
    String base64 = Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE));
    for (String option : List.of("-EncodedCommand", "-enc", "-ec", "-e", "/EncodedCommand")) {
      String command = "powershell -NoProfile " + option + " " + base64;
      assertTrue(SecretHint.isIn(command), option);
      assertEquals(List.of(base64), found(command));
    }
  }

  @Test
  void aProductKeyIsNoPassword() {
    String command = "cscript slmgr.vbs /ipk AAAAA-BBBBB-CCCCC-DDDDD-EEEEE";
    assertTrue(SecretHint.isIn(command));
    assertEquals(List.of("AAAAA-BBBBB-CCCCC-DDDDD-EEEEE"), found(command));
    assertFalse(CommandSecrets.holdPassword(command));
  }

  /** A text made to be slow is not: all that the forms repeat is bounded. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "psexec ",
        "net user ",
        "net use \\\\a ",
        "-p \"",
        "password",
        "-u a -p ",
        "add /v ",
        "'",
        "\"",
        "https://a?",
        "reg add /v password /d",
        "&quot;",
        "12345-",
        "http://a",
        "$a",
        "sc ",
        "set PW=",
        "-Value a -Name ",
        "net user a %v ",
        "eyJaaaaaaaaaaaa.",
        "echo ab & echo ab|net user ",
        "password is "
      })
  void hostileTextTakesNoLongTime(String piece) {
    String text = piece.repeat(400_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> found(text));
  }

  private static List<String> found(String text) {
    return CommandSecrets.in(text).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .distinct()
        .toList();
  }

  @Test
  void aViewKnowsItsPlaces() {
    String raw = "<a>x &quot;b<!-- no -->c&#65;<![CDATA[<&amp;]]>&amp;y<b/></a>";
    PlainView view = new PlainView(raw, new Span(3, raw.length() - 4));
    assertEquals("x \"bcA<&amp;&y\nb/>", view.text());
    assertEquals(new Span(5, 11), view.place(2, 3));
    assertEquals(new Span(11, 29), view.place(3, 6));
  }
}
