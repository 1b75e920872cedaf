package unattend.setuplog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unattend.diagnostic.Finding;
import unattend.diagnostic.Severity;

class LogExplainerTest {
  private static final String ZONE =
      "2025-02-03 08:00:00, Warning               [Shell Unattend] TimeZone: Unknown time zone 'Zürich'";
  private static final String START =
      "2025-02-03 %s, Info                  SYSPRP ===  Beginning of a new sysprep run  ===\n";
  private static final String ENCRYPTED =
      "2025-02-03 08:00:01, Error                 SYSPRP BitLocker-Sysprep: BitLocker is on for the OS volume. (0x80310039)\n";
  private static final String STATE_31 =
      "2025-02-03 09:00:01, Error      [0x0f0073] SYSPRP RunDlls:Not running DLLs; either the machine is in an invalid state or we couldn't update the recorded state, dwRet = 0x1f\n";

  private static final String PLACE =
      "2025-02-03 08:00:01, Error [setup.exe] SMI data results dump: Source = Name: Microsoft-Windows-Shell-Setup, VersionScope: nonSxS, /settings/%s\n";
  private static final String IN_GERMAN =
      "2025-02-03 08:00:01, Error [setup.exe] SMI data results dump: Description = Der Wert ist ungültig.\n";

  private static byte[] encoded(String text, String encoding) {
    return switch (encoding) {
      case "UTF-8 with mark" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      case "UTF-16LE with mark" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
      case "UTF-16BE with mark" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
      default -> text.getBytes(Charset.forName(encoding));
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-8 with mark",
        "UTF-16LE",
        "UTF-16LE with mark",
        "UTF-16BE",
        "UTF-16BE with mark",
        "windows-1252"
      })
  void everyEncodingGivesTheSame(String encoding) throws IOException {
    String text = "first\r\n" + ZONE + "\r\nlast";
    Finding finding =
        new LogExplainer(false)
            .explain(Logs.of("setupact.log", encoded(text, encoding)))
            .findings()
            .get(0);
    assertEquals(
        "Windows does not know the time zone \"Zürich\" and leaves the clock as it was",
        finding.message());
    assertEquals(2, finding.source().position(finding.span().start()).line());
    assertEquals("TimeZone: Unknown time zone 'Zürich'", finding.source().visible(finding.span()));
  }

  @Test
  void aBlockOfZerosDoesNotHideWhatFollows() throws IOException {
    for (int zeros : new int[] {3000, 3001}) {
      for (String encoding : List.of("UTF-8", "UTF-16LE")) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        log.write(new byte[zeros]);
        log.write(encoded("\r\n" + ENCRYPTED, encoding));
        Finding finding =
            new LogExplainer(false).explain(Logs.of("a.log", log.toByteArray())).findings().get(0);
        assertEquals("bitlocker-on", finding.rule().name());
        assertEquals(2, finding.source().position(finding.span().start()).line());
      }
    }
  }

  @Test
  void whatIsAppendedInAnotherEncodingIsRead() throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    log.write(encoded(START.formatted("08:00:00").repeat(20), "UTF-8"));
    log.write(encoded(ZONE + "\r\n" + ENCRYPTED, "UTF-16LE"));
    List<Finding> findings =
        new LogExplainer(false).explain(Logs.of("a.log", log.toByteArray())).findings();
    assertEquals(List.of("bitlocker-on", "timezone-unknown"), Logs.names(findings));
    assertTrue(findings.get(1).message().contains("\"Zürich\""), findings.get(1).message());
  }

  @Test
  void onlyTheLastRunIsJudged() throws IOException {
    String log =
        START.formatted("08:00:00") + ENCRYPTED + START.formatted("09:00:00") + ZONE + "\n";
    assertEquals(List.of("timezone-unknown"), Logs.names(log));
    assertEquals(2, new LogExplainer(false).explain(Logs.of("a.log", log)).runs());
  }

  @Test
  void aRunThatOnlyFollowsAnEarlierFailureLeadsBackToIt() throws IOException {
    List<Finding> findings =
        Logs.findings(
            START.formatted("08:00:00") + ENCRYPTED + START.formatted("09:00:00") + STATE_31);
    assertEquals(List.of("invalid-state-31", "bitlocker-on"), Logs.names(findings));
    assertTrue(findings.get(1).message().startsWith("An earlier run in this log: "));
  }

  @Test
  void setuperrIsJudgedFromTheLastRunOfSetupactOn() throws IOException {
    LogExplainer explainer = new LogExplainer(false);
    explainer.explain(
        Logs.of(
            "Panther/setupact.log",
            START.formatted("08:00:00") + ENCRYPTED + START.formatted("09:00:00")));
    LogSource errors = Logs.of("Panther/setuperr.log", ENCRYPTED + STATE_31);
    assertEquals(List.of("invalid-state-31"), Logs.names(explainer.explain(errors).findings()));
  }

  @Test
  void aCauseInTwoLogsIsToldOnce() throws IOException {
    LogExplainer explainer = new LogExplainer(false);
    assertEquals(1, explainer.explain(Logs.of("setupact.log", ENCRYPTED)).findings().size());
    assertEquals(0, explainer.explain(Logs.of("setuperr.log", ENCRYPTED)).findings().size());
  }

  @Test
  void manyPackagesAreOneCause() throws IOException {
    String line =
        "2025-02-03 08:00:01, Error SYSPRP Package %s was installed for a user, but not provisioned for all users.\n";
    List<Finding> findings =
        Logs.findings(line.formatted("A.One_1_x64__p") + line.formatted("B.Two_1_x64__p"));
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).message().endsWith("A.One_1_x64__p, B.Two_1_x64__p"));
    assertEquals(1, findings.get(0).related().size());
  }

  @Test
  void thePhaseTellsWhetherSysprepMayRunAgain() throws IOException {
    String end =
        "2025-02-03 08:00:02, Error [0x0f00d8] SYSPRP WinMain:Hit failure while %s; hr = 0x80310039\n";
    String checking =
        Logs.findings(
                ENCRYPTED + end.formatted("pre-validate sysprep generalize internal providers"))
            .get(0)
            .help();
    String working =
        Logs.findings(ENCRYPTED + end.formatted("processing sysprep generalize internal providers"))
            .get(0)
            .help();
    assertTrue(checking.contains("has changed nothing"), checking);
    assertTrue(working.contains("go back to a snapshot"), working);
  }

  @Test
  void aRunThatStartedNothingIsNotSaidToHaveBeenAtWork() throws IOException {
    String end =
        "2025-02-03 09:00:02, Error [0x0f00ae] SYSPRP WinMain:Hit failure while processing sysprep cleanup external providers; hr = 0x8007001f\n";
    String help = Logs.findings(STATE_31 + end).get(0).help();
    assertFalse(help.contains("already at work"), help);
  }

  @Test
  void aLogOlderThanTheRunIsStillALog() throws IOException {
    LogReport report =
        new LogExplainer(false, "2025-02-04 08:00:00").explain(Logs.of("a.log", ENCRYPTED));
    assertEquals(List.of(), report.findings());
    assertTrue(report.recognised());
  }

  @Test
  void eachFaultOfTheAnswerFileHasItsPlace() throws IOException {
    String source =
        """
        2025-02-03 08:00:01, Error [setup.exe] SMI data results dump: Source = Name: Microsoft-Windows-Shell-Setup,
           VersionScope: nonSxS, /settings/%s
        """;
    String fault =
        "2025-02-03 08:00:01, Error [setup.exe] SMI data results dump: Description = Value is invalid.\n";
    List<Finding> findings =
        Logs.findings(
            source.formatted("ComputerName")
                + fault
                + source.formatted("RegisteredOwner")
                + fault
                + "2025-02-03 08:00:01, Error [0x060432] IBS The provided unattend file is not valid; hrResult = 0x80220005\n"
                + "2025-02-03 08:00:02, Error Windows could not parse or process unattend answer file [C:\\u.xml] for pass [specialize].\n");
    assertEquals(List.of("unattend-value-invalid", "unattend-value-invalid"), Logs.names(findings));
    assertEquals("ComputerName", findings.get(0).where().path());
    assertEquals("RegisteredOwner", findings.get(1).where().path());
    assertEquals("specialize", findings.get(1).where().pass());
  }

  @Test
  void aCodeNamesAllFaultsDescribedBeforeIt() throws IOException {
    List<Finding> findings =
        Logs.findings(
            PLACE.formatted("ComputerName")
                + IN_GERMAN
                + PLACE.formatted("RegisteredOwner")
                + IN_GERMAN
                + "2025-02-03 08:00:01, Error [0x060432] IBS The provided unattend file is not valid; hrResult = 0x80220005\n");
    assertEquals(List.of("unattend-value-invalid", "unattend-value-invalid"), Logs.names(findings));
    assertEquals("ComputerName", findings.get(0).where().path());
    assertEquals("RegisteredOwner", findings.get(1).where().path());
    assertEquals(
        List.of(2, 4),
        findings.stream().map(f -> f.source().position(f.span().start()).line()).toList());
  }

  @Test
  void aFaultWithoutACodeIsToldInTheWordsOfWindows() throws IOException {
    List<Finding> findings =
        Logs.findings(
            PLACE.formatted("ComputerName")
                + IN_GERMAN
                + "2025-02-03 08:00:01, Error [oobeldr.exe] Failed to complete RunSMIPass for oobeSystem.  Error: [0x8030000C]\n");
    assertEquals(List.of("unattend-fault-described"), Logs.names(findings));
    assertEquals(
        "Windows finds a fault in the answer file: Microsoft-Windows-Shell-Setup, ComputerName; it says: Der Wert ist ungültig.",
        findings.get(0).message());
  }

  @Test
  void aFaultInKnownWordsDoesNotNameAnother() throws IOException {
    List<Finding> findings =
        Logs.findings(
            PLACE.formatted("ComputerName")
                + IN_GERMAN
                + PLACE.formatted("RegisteredOwner")
                + "2025-02-03 08:00:01, Error [setup.exe] SMI data results dump: Description = Value is invalid.\n"
                + "2025-02-03 08:00:01, Error [0x060432] IBS The provided unattend file is not valid; hrResult = 0x80220005\n");
    assertEquals(
        List.of("unattend-fault-described", "unattend-value-invalid"), Logs.names(findings));
    assertEquals("RegisteredOwner", findings.get(1).where().path());
  }

  @Test
  void aLocalizedFaultIsKnownByItsCode() throws IOException {
    assertEquals(
        List.of("unattend-setting-not-defined"),
        Logs.names("2025-02-03 08:00:01, Error [setup.exe] Beschreibung; hrResult = 0x80220001\n"));
  }

  @Test
  void aRearmThatFailsForAnotherReasonIsNotCalledUsedUp() throws IOException {
    Finding finding =
        Logs.findings(
                "2025-02-03 08:00:01, Error [0x0f0082] SYSPRP ActionPlatform::LaunchModule: Failure occurred while executing 'SLReArmWindows' from C:\\Windows\\System32\\slc.dll; dwRet = 0xc004f075\n")
            .get(0);
    assertEquals(
        "SLReArmWindows stopped sysprep (licensing): 0xc004f075 (the Software Protection service was stopping or not running yet)",
        finding.message());
  }

  @Test
  void aControllerFoundTakesBackThatNoneWas() throws IOException {
    String join = "2025-02-03 08:00:01, %s [DJOIN.EXE] Unattended Join: %s\n";
    String search =
        join.formatted(
            "Warning", "DsGetDcName failed: 0x54b, last error is 0x0, will retry in 5 seconds...");
    String found = join.formatted("Info", "DsGetDcName returned [DC1.lab.test]");
    String refused = join.formatted("Error", "Unable to join; gdwError = 0x52e");
    assertEquals(List.of("djoin-0x52e"), Logs.names(search + found + refused));
    assertEquals(List.of("djoin-0x54b"), Logs.names(found + search));
  }

  @Test
  void anUnknownErrorIsShownAsSuchWithItsCode() throws IOException {
    List<Finding> findings =
        Logs.findings(
            """
            2025-02-03 08:00:01, Error      [0x0f0099] SYSPRP Contoso: step 4 failed; hr = 0x80070005
            2025-02-03 08:00:02, Error      [0x0f0099] SYSPRP Contoso: step 5 failed; hr = 0x80070005
            """);
    assertEquals(List.of("log-error-unknown"), Logs.names(findings));
    assertTrue(
        findings.get(0).message().contains("ERROR_ACCESS_DENIED"), findings.get(0).message());
    assertTrue(findings.get(0).message().contains("2 times"), findings.get(0).message());
    assertEquals(Severity.ERROR, findings.get(0).severity());
  }

  @Test
  void unknownErrorsAreNotListedWithoutEnd() throws IOException {
    StringBuilder log = new StringBuilder();
    for (char c = 'a'; c <= 'z'; c++) {
      log.append("2025-02-03 08:00:01, Error CBS thing ").append(c).append(" failed\n");
    }
    List<Finding> findings = Logs.findings(log.toString());
    assertEquals(10, findings.size());
    assertTrue(findings.get(9).message().contains("16 more lines"), findings.get(9).message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key ABCDE-FGHIJ-SECRT-PQRST-UVWXY refused",
        "password=SECRT1 refused",
        "Password: SECRT1 refused",
        "attribute password=\"Geheim SECRT1\" refused",
        "<Password><Value>SECRTg=</Value><PlainText>false</PlainText></Password> refused",
        "tool --password SECRT1",
        "net use \\\\srv\\s /user:lab\\joe SECRT1",
        "Pkgmgr: Failed unattend install: password=SECRT1, hr: 0x1",
      })
  void secretsAreNotShown(String text) throws IOException {
    Finding finding = Logs.findings("2025-02-03 08:00:01, Error IBS " + text + "\n").get(0);
    String shown = finding.message() + finding.source().visibleLine(1);
    assertFalse(shown.contains("SECRT"), shown);
  }

  @Test
  void aSecretLeftOpenInOneLineHidesNoOther() throws IOException {
    Finding finding =
        Logs.findings(
                """
                2025-02-03 08:00:01, Error IBS <Password><Value>R2Vo
                2025-02-03 08:00:02, Error IBS failed
                """)
            .get(1);
    assertTrue(finding.source().visibleLine(2).endsWith("IBS failed"));
  }

  @Test
  void aLogWithoutEndNeedsNoMemory() throws IOException {
    InputStream endless =
        new InputStream() {
          private long left = 200_000_000L;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
              return -1;
            }
            java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            left -= length;
            return length;
          }
        };
    LogReport report = new LogExplainer(false).explain(new LogSource("a.log", () -> endless));
    assertFalse(report.recognised());
  }

  @Test
  void whatALogHoldsCannotSteerTheTerminal() throws IOException {
    Finding finding =
        Logs.findings("2025-02-03 08:00:01, Error CBS \u001B[2Jthing \u202Efailed\n").get(0);
    assertFalse(finding.message().contains("\u001B") || finding.message().contains("\u202E"));
  }
}
