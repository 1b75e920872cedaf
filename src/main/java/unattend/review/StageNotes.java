package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.check.Use;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.PassSequence.Cause;
import unattend.intent.PassSequence.Step;

/** When each pass comes, and what happens then besides settings and commands. */
final class StageNotes {
  private static final String IMAGE = "ImageInstall/OSImage/InstallFrom";

  private final Reading reading;

  StageNotes(Reading reading) {
    this.reading = reading;
  }

  String when(Step step) {
    return switch (step.pass()) {
      case WINDOWS_PE ->
          switch (reading.use()) {
            case WINPE -> "when Windows PE starts (wpeinit)";
            case WDS -> "the client of deployment services, in Windows PE";
            default -> "Setup, in Windows PE";
          };
      case OFFLINE_SERVICING ->
          reading.use() == Use.DISM
              ? "dism, on an image that is not running"
              : "after the image is laid down, before its first start";
      case GENERALIZE ->
          step.cause() == Cause.GENERALIZE
              ? "sysprep, started by Generalize of the pass before"
              : "sysprep, while it works";
      case SPECIALIZE ->
          reading.use() == Use.SETUP && step.cause() == Cause.USE
              ? "the first start of the new Windows"
              : "the next start, on every machine that gets the image";
      case AUDIT_SYSTEM -> "the next start, in audit mode, before anybody logs on";
      case AUDIT_USER -> "audit mode, when the built-in Administrator has logged on";
      case OOBE_SYSTEM -> "before OOBE shows its first page";
    };
  }

  List<String> of(Step step) {
    List<String> notes = new ArrayList<>();
    switch (step.pass()) {
      case WINDOWS_PE -> windowsPe(notes);
      case GENERALIZE -> generalize(step, notes);
      case AUDIT_SYSTEM, AUDIT_USER, OOBE_SYSTEM -> {
        accounts(step.pass(), notes);
        sealing(step.pass(), notes);
      }
      default -> {
        // Its settings say it all.
      }
    }
    return notes;
  }

  private void windowsPe(List<String> notes) {
    if (!reading.installs()) {
      return;
    }
    if (reading.isTrue(Pass.WINDOWS_PE, Components.SETUP, "UpgradeData/Upgrade")) {
      notes.add("an upgrade: Setup keeps the Windows it finds, and what is on its disk");
    }
    image().ifPresent(image -> notes.add("Windows comes from " + image));
    DiskPlans.target(reading).ifPresent(target -> notes.add("Windows goes to " + target));
    if (reading.use() == Use.SETUP) {
      notes.add("the machine restarts at the end of this pass");
    }
  }

  /** By which keys the image is chosen. */
  Optional<String> image() {
    List<String> keys = new ArrayList<>();
    for (ComponentUse use : reading.components(Pass.WINDOWS_PE, Components.SETUP)) {
      for (Element metadata : use.all(IMAGE + "/MetaData")) {
        keys.add(key(metadata));
      }
      use.at(IMAGE + "/Path")
          .map(path -> Shown.text(reading.source(), path))
          .ifPresent(path -> keys.add("in " + path));
    }
    return keys.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", keys));
  }

  private String key(Element metadata) {
    String key = Shown.text(reading.source(), metadata, "Key").toLowerCase(Locale.ROOT);
    String value = Shown.text(reading.source(), metadata, "Value");
    return key.endsWith("/index") ? "image number " + value : "image \"" + value + "\"";
  }

  private static void generalize(Step step, List<String> notes) {
    notes.add(
        "takes out what makes this machine unique: its SID, restore points, event logs, domain"
            + " membership; it cannot be undone");
    if (step.cause() == Cause.USE) {
      notes.add("then sysprep shuts down, restarts or closes, as its own switches say");
    }
  }

  private void accounts(Pass pass, List<String> notes) {
    boolean accounts =
        new AccountPlans(reading)
            .all().stream().anyMatch(account -> account.pass().equals(pass.word()));
    if (accounts) {
      notes.add("accounts are made or changed, see below");
    }
    if (pass == Pass.AUDIT_SYSTEM) {
      new LogonPlans(reading)
          .inAudit()
          .ifPresentOrElse(
              notes::add,
              () ->
                  notes.add("the built-in Administrator is enabled for the logon, then disabled"));
    }
  }

  private void sealing(Pass pass, List<String> notes) {
    Optional<Element> generalize = order(pass, "Generalize");
    Optional<Element> order = generalize.or(() -> order(pass, "Reseal"));
    if (order.isPresent()) {
      String mode = Shown.text(reading.source(), order.get(), "Mode");
      boolean off = ComponentUse.isTrue(order.get(), "ForceShutdownNow");
      notes.add(
          "at its end sysprep "
              + (generalize.isPresent() ? "generalizes the machine" : "runs")
              + " by "
              + order.get().name()
              + "; the machine "
              + (off ? "shuts down" : "restarts")
              + (mode.isEmpty() ? "; Mode is not given" : " and goes to " + goal(mode)));
    }
  }

  private static String goal(String mode) {
    return mode.equalsIgnoreCase("Audit") ? "audit mode" : mode;
  }

  private Optional<Element> order(Pass pass, String name) {
    return reading.find(pass, Components.DEPLOYMENT, name).map(Reading.Found::element);
  }
}
