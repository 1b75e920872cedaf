package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.check.Use;
import unattend.diagnostic.OneLine;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.PassSequence.Cause;
import unattend.intent.PassSequence.Step;

/** When each pass comes, and what happens then besides settings and commands. */
final class StageNotes {
  private static final String DEPLOYED =
      "WindowsDeploymentServices/ImageSelection/InstallImage/ImageName";
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
      case OFFLINE_SERVICING -> packages(notes);
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
    notes.addAll(new DiskPlans(reading).others());
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
      use.at(DEPLOYED)
          .map(name -> Shown.text(reading.source(), name))
          .ifPresent(name -> keys.add("the image \"" + name + "\""));
      use.at(IMAGE + "/Path")
          .map(path -> Shown.text(reading.source(), path))
          .ifPresent(path -> keys.add("in " + path));
    }
    return keys.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", keys));
  }

  private String key(Element metadata) {
    String key = Shown.text(reading.source(), metadata, "Key").toLowerCase(Locale.ROOT);
    String value = Shown.text(reading.source(), metadata, "Value");
    return key.endsWith("/index") ? "image number " + value : "the image \"" + value + "\"";
  }

  /** What the part before all passes does to packages of the image. */
  private void packages(List<String> notes) {
    List<Element> roots =
        reading.whole().file().root().map(root -> root.all("servicing/package")).orElse(List.of());
    for (Element item : roots) {
      String action = item.attribute("action").map(Attribute::value).orElse("no action for");
      String name =
          item.child("assemblyIdentity")
              .flatMap(identity -> identity.attribute("name"))
              .map(Attribute::value)
              .orElse("without a name");
      List<String> features = new ArrayList<>();
      for (Element selection : item.all("selection")) {
        features.add(
            selection.attribute("name").map(Attribute::value).orElse("a feature")
                + (selection.attribute("state").filter(StageNotes::isOn).isPresent()
                    ? " on"
                    : " off"));
      }
      String rest = features.isEmpty() ? "" : ": " + String.join(", ", features);
      notes.add(OneLine.of("package, " + action + ": " + name + rest));
    }
  }

  private static boolean isOn(Attribute state) {
    return state.value().equalsIgnoreCase("true");
  }

  private void generalize(Step step, List<String> notes) {
    notes.add(
        "takes out what makes this machine unique: its SID, restore points, event logs, domain"
            + " membership"
            + (reading.server() ? ", and the password of Administrator" : "")
            + "; it cannot be undone");
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
      notes.add(
          new LogonPlans(reading)
              .inAudit()
              .map(logon -> "automatic logon of " + logon.text())
              .orElse("the built-in Administrator is enabled for the logon, then disabled"));
    }
  }

  private void sealing(Pass pass, List<String> notes) {
    Optional<Element> generalize = order(pass, "Generalize");
    Optional<Element> order = generalize.or(() -> order(pass, "Reseal"));
    if (order.isEmpty()) {
      return;
    }
    String mode = Shown.text(reading.source(), order.get(), "Mode");
    String off = ComponentUse.isTrue(order.get(), "ForceShutdownNow") ? "shuts down" : "restarts";
    String goal = mode.isEmpty() ? "; Mode is not given" : " and goes to " + goal(mode);
    boolean anyway =
        (pass == Pass.OOBE_SYSTEM && mode.equalsIgnoreCase("OOBE"))
            || (pass == Pass.AUDIT_SYSTEM && mode.equalsIgnoreCase("Audit"));
    if (generalize.isPresent()) {
      notes.add("at its end Generalize starts sysprep; the machine " + off + goal);
    } else if (anyway) {
      notes.add("Reseal leads to " + goal(mode) + ", where the way goes anyway");
    } else {
      notes.add("at its end Reseal starts sysprep; the machine " + off + goal);
    }
  }

  private static String goal(String mode) {
    return mode.equalsIgnoreCase("Audit") ? "audit mode" : mode;
  }

  private Optional<Element> order(Pass pass, String name) {
    return reading.find(pass, Components.DEPLOYMENT, name).map(Reading.Found::element);
  }
}
