package unattend.intent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import unattend.catalog.Catalog;
import unattend.check.CheckContext;
import unattend.check.CheckOptions;
import unattend.check.Contents;
import unattend.check.SysprepRun;
import unattend.check.SysprepRun.Target;
import unattend.check.Use;
import unattend.document.AnswerFile;
import unattend.document.AnswerFileReader;

/** The way from pass to pass, as switches and the file itself lead it. */
class PassSequenceTest {
  private static final Catalog CATALOG = Catalog.bundled();

  /** A pass whose Deployment component says where to go on. */
  private static String pass(String name, String order) {
    return "<settings pass=\""
        + name
        + "\"><component name=\"Microsoft-Windows-Deployment\" processorArchitecture=\"amd64\">"
        + order
        + "</component></settings>";
  }

  private static String way(Use use, Optional<SysprepRun> run, String... passes) {
    String text =
        "<unattend xmlns=\"urn:schemas-microsoft-com:unattend\">"
            + String.join("", passes)
            + "</unattend>";
    AnswerFile file =
        new AnswerFileReader().read("-", text.getBytes(StandardCharsets.UTF_8)).file();
    CheckOptions options =
        new CheckOptions(
            Optional.empty(), Optional.of(use), run, Optional.empty(), Optional.empty());
    PassSequence sequence =
        PassSequence.of(
            CheckContext.of(file, Contents.of(file, CATALOG), CATALOG, options, List.of()));
    return sequence.steps().stream()
            .map(step -> step.pass().word() + (step.again() ? " again" : ""))
            .collect(Collectors.joining(", "))
        + ": "
        + sequence.end();
  }

  private static String setup(String... passes) {
    return way(Use.SETUP, Optional.empty(), passes);
  }

  private static String sysprep(boolean generalize, Target target, String... passes) {
    return way(
        Use.SYSPREP, Optional.of(new SysprepRun(generalize, Optional.of(target), false)), passes);
  }

  @Test
  void followsTheSwitches() {
    assertEquals("generalize, specialize, oobeSystem: OOBE", sysprep(true, Target.OOBE));
    assertEquals(
        "generalize, specialize, auditSystem, auditUser: AUDIT", sysprep(true, Target.AUDIT));
    assertEquals("oobeSystem: OOBE", sysprep(false, Target.OOBE));
    assertEquals("auditSystem, auditUser: AUDIT", sysprep(false, Target.AUDIT));
  }

  @Test
  void setupComesToOobe() {
    assertEquals("windowsPE, offlineServicing, specialize, oobeSystem: OOBE", setup());
    for (Use use : List.of(Use.WINPE, Use.WDS)) {
      assertEquals("windowsPE: ELSEWHERE", way(use, Optional.empty()));
    }
    assertEquals("offlineServicing: ELSEWHERE", way(Use.DISM, Optional.empty()));
  }

  @Test
  void resealLeadsToAuditModeAndBackOnce() {
    String there = pass("oobeSystem", "<Reseal><Mode>Audit</Mode></Reseal>");
    String back = pass("auditUser", "<Reseal><Mode>oobe</Mode></Reseal>");
    String setup = "windowsPE, offlineServicing, specialize, oobeSystem";
    assertEquals(setup + ", auditSystem, auditUser: AUDIT", setup(there));
    assertEquals(setup + ", auditSystem, auditUser, oobeSystem again: OOBE", setup(there, back));
    assertEquals(setup + ": OOBE", setup(back));
    String early = pass("auditSystem", "<Reseal><Mode>OOBE</Mode></Reseal>");
    assertEquals("auditSystem, auditUser, oobeSystem: OOBE", sysprep(false, Target.AUDIT, early));
    String same = pass("oobeSystem", "<Reseal><Mode>OOBE</Mode></Reseal>");
    assertEquals(setup + ": OOBE", setup(same));
  }

  @Test
  void generalizeWinsOverReseal() {
    String both =
        pass(
            "auditUser",
            "<Reseal><Mode>Audit</Mode></Reseal><Generalize><Mode>OOBE</Mode></Generalize>");
    assertEquals(
        "auditSystem, auditUser, generalize, specialize, oobeSystem: OOBE",
        sysprep(false, Target.AUDIT, both));
    String audit = pass("auditUser", "<Generalize><Mode>Audit</Mode></Generalize>");
    assertEquals(
        "auditSystem, auditUser, generalize, specialize, auditSystem again, auditUser again: AUDIT",
        sysprep(false, Target.AUDIT, audit));
  }

  @Test
  void endsWhereTheFileDoesNotSayHowToGoOn() {
    for (String order : List.of("<Reseal/>", "<Generalize><Mode>{{mode}}</Mode></Generalize>")) {
      assertEquals(
          "auditSystem, auditUser: OPEN", sysprep(false, Target.AUDIT, pass("auditUser", order)));
    }
  }
}
