package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.catalog.WindowsRelease;
import unattend.check.ComponentUse;
import unattend.intent.AccountSource;
import unattend.intent.AutoLogon;
import unattend.intent.Components;
import unattend.intent.Regional;
import unattend.review.Question.Answer;

/** The pages of OOBE, and whether the file answers them. */
final class OobeQuestions {
  private final Reading reading;

  OobeQuestions(Reading reading) {
    this.reading = reading;
  }

  List<Question> all() {
    if (oobeIsTrue("SkipMachineOOBE")) {
      return List.of(
          new Question(
              "All pages",
              Answer.ANSWERED,
              "SkipMachineOOBE passes over OOBE as a whole, and leaves parts of the setup undone"));
    }
    List<Question> questions = new ArrayList<>();
    questions.add(region());
    questions.add(licence());
    if (reading.server()) {
      questions.add(administratorPassword());
      return questions;
    }
    if (!isFrom(WindowsRelease.W10_1507)) {
      name().ifPresent(questions::add);
    }
    questions.add(network());
    questions.add(account());
    questions.add(privacy());
    return questions;
  }

  private Question region() {
    List<ComponentUse> uses = reading.components(Pass.OOBE_SYSTEM, Components.INTERNATIONAL);
    String page = "Region and keyboard";
    if (uses.isEmpty() || uses.get(0).element().children().isEmpty()) {
      if (isSetByWindowsPe()) {
        return new Question(
            page,
            Answer.POSSIBLE,
            "set in windowsPE only; the reference wants it in oobeSystem, many files do without");
      }
      return new Question(page, Answer.ASKED, "oobeSystem has no " + Components.INTERNATIONAL);
    }
    List<String> missing = Regional.missing(uses.get(0));
    return missing.isEmpty()
        ? new Question(page, Answer.ANSWERED, "all four regional settings are in oobeSystem")
        : new Question(page, Answer.POSSIBLE, "without " + String.join(", ", missing));
  }

  private boolean isSetByWindowsPe() {
    return reading.components(Pass.WINDOWS_PE, Components.INTERNATIONAL_WINPE).stream()
        .anyMatch(use -> Regional.missing(use).isEmpty());
  }

  private Question licence() {
    if (oobeIsTrue("HideEULAPage")) {
      return new Question("Licence terms", Answer.ANSWERED, "HideEULAPage");
    }
    Answer answer =
        isFrom(WindowsRelease.W11_21H2) && !reading.server() ? Answer.ASKED : Answer.POSSIBLE;
    return new Question("Licence terms", answer, "HideEULAPage is not true");
  }

  private Question administratorPassword() {
    String page = "Password of Administrator";
    if (AccountSource.has(reading.applied(), "UserAccounts/AdministratorPassword")) {
      return new Question(page, Answer.ANSWERED, "AdministratorPassword");
    }
    return oobeIsTrue("HideLocalAccountScreen")
        ? new Question(page, Answer.POSSIBLE, "hidden by HideLocalAccountScreen, but none is set")
        : new Question(page, Answer.ASKED, "AdministratorPassword is not set");
  }

  private Optional<Question> name() {
    boolean given =
        reading.shown(Pass.SPECIALIZE, Components.SHELL_SETUP, "ComputerName").isPresent();
    return given
        ? Optional.empty()
        : Optional.of(new Question("Computer name", Answer.ASKED, "ComputerName is not set"));
  }

  private Question network() {
    String page = "Network";
    if (oobeIsTrue("HideWirelessSetupInOOBE")) {
      return new Question(page, Answer.ANSWERED, "HideWirelessSetupInOOBE");
    }
    String why =
        isFrom(WindowsRelease.W11_24H2)
            ? "HideWirelessSetupInOOBE is not true; 24H2 may show the page on any machine"
            : "HideWirelessSetupInOOBE is not true; shown where there is Wi-Fi";
    return new Question(page, Answer.POSSIBLE, why);
  }

  private Question account() {
    String page = "Account";
    if (new AccountPlans(reading).hasAny()) {
      return new Question(page, Answer.ANSWERED, "the file makes an account");
    }
    if (!AutoLogon.enabled(reading.applied()).isEmpty()) {
      return new Question(page, Answer.ANSWERED, "AutoLogon passes over the page");
    }
    if (AccountSource.joinsDomain(reading.applied())) {
      return new Question(page, Answer.POSSIBLE, "the machine joins a domain, no account is made");
    }
    if (AccountSource.isChangedByCommand(reading.applied())) {
      return new Question(page, Answer.POSSIBLE, "a command seems to change accounts or groups");
    }
    String why =
        isFrom(WindowsRelease.W11_24H2)
            ? "the file makes no account; 24H2 wants a Microsoft account then"
            : "the file makes no account";
    return new Question(page, Answer.ASKED, why);
  }

  private Question privacy() {
    String page = "Privacy";
    return reading.shown(Pass.OOBE_SYSTEM, Components.SHELL_SETUP, "OOBE/ProtectYourPC").isPresent()
        ? new Question(page, Answer.ANSWERED, "ProtectYourPC")
        : new Question(page, Answer.ASKED, "ProtectYourPC is not set");
  }

  private boolean oobeIsTrue(String setting) {
    return reading.isTrue(Pass.OOBE_SYSTEM, Components.SHELL_SETUP, "OOBE/" + setting);
  }

  private boolean isFrom(WindowsRelease release) {
    return reading.whole().options().release().atLeast(release);
  }
}
