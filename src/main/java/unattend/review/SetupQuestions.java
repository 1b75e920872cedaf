package unattend.review;

import java.util.List;
import unattend.catalog.Pass;
import unattend.intent.Components;
import unattend.review.Question.Answer;

/** What Setup asks in Windows PE. */
final class SetupQuestions {
  private final Reading reading;

  SetupQuestions(Reading reading) {
    this.reading = reading;
  }

  List<Question> all() {
    return List.of(language(), key(), licence(), place());
  }

  private Question language() {
    boolean given =
        reading
            .shown(Pass.WINDOWS_PE, Components.INTERNATIONAL_WINPE, "SetupUILanguage/UILanguage")
            .isPresent();
    return given
        ? new Question("Language of Setup", Answer.ANSWERED, "SetupUILanguage")
        : new Question("Language of Setup", Answer.ASKED, "SetupUILanguage is not set");
  }

  private Question key() {
    String page = "Product key, edition";
    if (isAlways("UserData/ProductKey/WillShowUI")) {
      return new Question(page, Answer.ASKED, "WillShowUI of ProductKey is Always");
    }
    if (reading.setupHas("UserData/ProductKey/Key")) {
      return new Question(page, Answer.ANSWERED, "ProductKey");
    }
    boolean image = reading.setupHas("ImageInstall/OSImage/InstallFrom/MetaData");
    return new Question(
        page,
        Answer.POSSIBLE,
        "no key: Setup takes that of the firmware, else it may ask"
            + (image ? "; the image is chosen" : ""));
  }

  private Question licence() {
    boolean accepted = reading.isTrue(Pass.WINDOWS_PE, Components.SETUP, "UserData/AcceptEula");
    return accepted
        ? new Question("Licence terms", Answer.ANSWERED, "AcceptEula")
        : new Question("Licence terms", Answer.ASKED, "AcceptEula is not true");
  }

  private Question place() {
    String page = "Where to install";
    if (isAlways("DiskConfiguration/WillShowUI") || isAlways("ImageInstall/OSImage/WillShowUI")) {
      return new Question(page, Answer.ASKED, "WillShowUI is Always");
    }
    return DiskPlans.target(reading)
        .map(target -> new Question(page, Answer.ANSWERED, "InstallTo: " + target))
        .orElse(new Question(page, Answer.ASKED, "no InstallTo"));
  }

  private boolean isAlways(String path) {
    return reading
        .shown(Pass.WINDOWS_PE, Components.SETUP, path)
        .filter("Always"::equalsIgnoreCase)
        .isPresent();
  }
}
