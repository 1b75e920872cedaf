package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.catalog.WindowsRelease;
import unattend.check.ComponentUse;
import unattend.check.Use;
import unattend.diagnostic.SourceText;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.review.Plan.Point;

/** What the machine is called, and to which domain or workgroup it belongs. */
final class Identity {
  private static final String JOIN = "Identification";

  private final Reading reading;
  private final SourceText source;

  Identity(Reading reading) {
    this.reading = reading;
    this.source = reading.source();
  }

  List<Point> points() {
    List<Point> points = new ArrayList<>();
    if (reading.sequence().has(Pass.SPECIALIZE)) {
      points.add(new Point("Computer name", name()));
      points.add(new Point("Domain", join()));
    } else if (reading.use() == Use.SYSPREP) {
      points.add(new Point("Computer name", "stays what it is; specialize does not run"));
    }
    reading
        .shown(Pass.AUDIT_SYSTEM, Components.DEPLOYMENT, "AuditComputerName/Name")
        .ifPresent(name -> points.add(new Point("Name in audit mode", name + auditRestart())));
    return points;
  }

  private String auditRestart() {
    boolean restart =
        reading.isTrue(Pass.AUDIT_SYSTEM, Components.DEPLOYMENT, "AuditComputerName/MustReboot");
    return restart ? ", after a restart for it" : ", from the next restart on";
  }

  private String name() {
    Optional<String> name = reading.shown(Pass.SPECIALIZE, Components.SHELL_SETUP, "ComputerName");
    if (name.isEmpty() || name.get().equals("*")) {
      boolean asks = !reading.whole().options().release().atLeast(WindowsRelease.W10_1507);
      return asks && name.isEmpty() && !reading.server()
          ? "OOBE asks for it"
          : "made up by Windows";
    }
    boolean copies =
        reading.whole().options().sysprep().filter(run -> run.generalize()).isPresent();
    return name.get() + (copies ? ", the same in every copy of the image" : "");
  }

  private String join() {
    Optional<Element> identification =
        reading.find(Pass.SPECIALIZE, Components.UNATTENDED_JOIN, JOIN).map(Reading.Found::element);
    if (identification.isEmpty()) {
      return reading.use() == Use.SYSPREP && !generalizes()
          ? "stays as it is"
          : "none; the workgroup that Windows takes by itself";
    }
    String domain = Shown.text(source, identification.get(), "JoinDomain");
    String workgroup = Shown.text(source, identification.get(), "JoinWorkgroup");
    if (!domain.isEmpty()) {
      String unit = Shown.text(source, identification.get(), "MachineObjectOU");
      return "joins the domain "
          + domain
          + (unit.isEmpty() ? "" : " in " + unit)
          + ", "
          + proof(identification.get())
          + (workgroup.isEmpty() ? "" : "; the workgroup " + workgroup + " is ignored");
    }
    if (!workgroup.isEmpty()) {
      return "workgroup " + workgroup;
    }
    return identification.get().at("Provisioning/AccountData").isPresent()
        ? "joins the domain of its provisioning data (djoin)"
        : "Identification names neither domain nor workgroup";
  }

  private boolean generalizes() {
    return reading.sequence().has(Pass.GENERALIZE);
  }

  private String proof(Element identification) {
    if (identification.at("Provisioning/AccountData").isPresent()) {
      return "by provisioning data (djoin)";
    }
    if (ComponentUse.isTrue(identification, "UnsecureJoin")) {
      return "without credentials (UnsecureJoin)";
    }
    String user = Shown.text(source, identification, "Credentials/Username");
    String domain = Shown.text(source, identification, "Credentials/Domain");
    if (user.isEmpty()) {
      return "but the file has no credentials for it";
    }
    return "as " + (domain.isEmpty() ? "" : domain + "\\") + user;
  }
}
