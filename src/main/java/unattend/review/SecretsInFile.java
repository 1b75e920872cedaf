package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.check.Placeholder;
import unattend.diagnostic.SourceText;
import unattend.document.AnswerFile;
import unattend.document.Element;
import unattend.intent.AutoLogon;
import unattend.review.Plan.Secret;

/** The secrets of a file, and where they stay behind. */
final class SecretsInFile {
  private static final String PANTHER = "%WINDIR%\\Panther\\unattend.xml";

  private final Reading reading;
  private final SourceText source;

  SecretsInFile(Reading reading) {
    this.reading = reading;
    this.source = reading.source();
  }

  /** All of the whole file, applied or not, in its order. */
  List<Secret> all() {
    List<Secret> secrets = new ArrayList<>();
    for (ComponentUse use : reading.whole().contents().components()) {
      collect(use, use.element(), secrets);
    }
    return secrets;
  }

  private void collect(ComponentUse use, Element parent, List<Secret> secrets) {
    for (Element child : parent.children()) {
      if (!child.children().isEmpty()) {
        collect(use, child, secrets);
      } else if (!child.isEmpty() && source.isHidden(child.wholeTextSpan())) {
        secrets.add(secret(use, child));
      }
    }
  }

  private Secret secret(ComponentUse use, Element element) {
    String path = use.where(element).path();
    String place = use.pass().map(Pass::word).orElse("no known pass") + ", " + use.name();
    return new Secret(place + ": " + path, form(element), Shown.line(source, element));
  }

  private static String form(Element element) {
    if (element.text().contains(AnswerFile.DELETED_SECRET)) {
      return "deleted by Windows";
    }
    if (Placeholder.in(element.text())) {
      return "a placeholder of a template";
    }
    boolean hidden =
        element
            .parent()
            .filter(parent -> ComponentUse.is(parent, "PlainText", "false"))
            .isPresent();
    return hidden ? "base64, which anybody can decode" : "plain text";
  }

  /** Where they can be read afterwards. */
  List<String> left() {
    List<String> left = new ArrayList<>();
    List<Secret> secrets = all();
    if (!secrets.isEmpty()) {
      left.add("the file itself, wherever it lies: on media, on a share, on a deployment server");
    }
    copy(!secrets.isEmpty()).ifPresent(left::add);
    boolean logon =
        AutoLogon.enabled(reading.applied()).stream()
            .anyMatch(
                found -> found.password().filter(password -> !password.isBlank()).isPresent());
    if (logon) {
      left.add(
          new LogonPlans(reading).isLasting()
              ? "the registry (Winlogon): the password of the automatic logon, for as long as it"
                  + " is on"
              : "the registry (Winlogon): the password of the automatic logon, until its times are"
                  + " used up");
    }
    return left;
  }

  private Optional<String> copy(boolean secrets) {
    String rest =
        secrets
            ? "; passwords in it are overwritten when their pass has run, all else stays readable"
                + unreached()
            : "; it holds no password, but all else";
    return switch (reading.use()) {
      case SETUP -> Optional.of(PANTHER + ", the copy that Windows keeps" + rest);
      case SYSPREP ->
          Optional.of(
              PANTHER
                  + ", the copy that sysprep makes, in every copy of the image until something"
                  + " deletes it"
                  + rest);
      case WINPE, WDS, DISM -> Optional.empty();
    };
  }

  private String unreached() {
    boolean never =
        reading.whole().contents().components().stream()
            .filter(use -> !reading.applied().contents().components().contains(use))
            .anyMatch(use -> holdsSecret(use));
    return never ? ", and so do passwords of passes that never run" : "";
  }

  private boolean holdsSecret(ComponentUse use) {
    List<Secret> secrets = new ArrayList<>();
    collect(use, use.element(), secrets);
    return !secrets.isEmpty();
  }
}
