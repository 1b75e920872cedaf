package unattend.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import unattend.catalog.Architecture;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.check.Use;
import unattend.diagnostic.Finding;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.ImageFit;
import unattend.intent.SetupRun;
import unattend.review.Plan.Unused;

/** What is in a file and never applies. */
final class UnusedParts {
  /** Findings that say of a setting that it has no effect. */
  private static final Set<String> NO_EFFECT =
      Set.of(
          "pass-not-allowed",
          "removed-setting",
          "component-removed",
          "mosetup",
          "winpe-registry-write",
          "autologon-disabled",
          "domain-join-and-workgroup",
          "domain-join-provisioning-and-credentials",
          "generalize-and-reseal",
          "audit-computer-name-ignored",
          "hide-local-account-client",
          "deprecated-network-location");

  private final Reading reading;
  private final String reader;

  /**
   * @param reader who reads the file, in words
   */
  UnusedParts(Reading reading, String reader) {
    this.reading = reading;
    this.reader = reader;
  }

  List<Unused> all(List<Finding> findings) {
    List<Unused> unused = new ArrayList<>();
    passes(unused);
    architectures(unused);
    servicing().ifPresent(unused::add);
    foreign(unused);
    withoutPass(unused);
    if (reading.use() == Use.WINPE) {
      setup(unused);
    }
    for (Finding finding : findings) {
      if (NO_EFFECT.contains(finding.rule().name()) && isInRunningPass(finding)) {
        int line = finding.source().position(finding.span().start()).line();
        unused.add(new Unused(place(finding), finding.message(), line));
      }
    }
    unused.sort(Comparator.comparingInt(Unused::line));
    return unused;
  }

  private boolean isInRunningPass(Finding finding) {
    return Pass.of(finding.where().pass()).filter(reading.sequence()::has).isPresent();
  }

  private static String place(Finding finding) {
    String path = finding.where().path();
    return path.isEmpty() ? finding.where().component() : path;
  }

  private void passes(List<Unused> unused) {
    TreeMap<Pass, Set<String>> names = new TreeMap<>();
    TreeMap<Pass, Integer> lines = new TreeMap<>();
    for (ComponentUse use : reading.whole().contents().components()) {
      Optional<Pass> pass = use.pass().filter(word -> !reading.sequence().has(word));
      if (pass.isPresent() && !use.element().children().isEmpty()) {
        names.computeIfAbsent(pass.get(), word -> new TreeSet<>()).add(use.name());
        lines.putIfAbsent(pass.get(), Shown.line(reading.source(), use.element()));
      }
    }
    String later =
        reading.use() == Use.SETUP
            ? "; a later sysprep without a file of its own may, from the copy that Windows keeps"
            : "";
    names.forEach(
        (pass, components) ->
            unused.add(
                new Unused(
                    "the pass " + pass.word() + ": " + String.join(", ", components),
                    reader + " does not come to this pass" + later,
                    lines.get(pass))));
  }

  private void architectures(List<Unused> unused) {
    Optional<Architecture> image = reading.whole().options().architecture();
    for (ComponentUse use : reading.whole().contents().components()) {
      boolean running = use.pass().filter(reading.sequence()::has).isPresent();
      if (image.isPresent() && running && ImageFit.isForOther(use, image.get())) {
        unused.add(
            new Unused(
                use.name() + " for " + use.architecture() + " in " + use.pass().get().word(),
                "the image is " + image.get().word(),
                Shown.line(reading.source(), use.element())));
      }
    }
  }

  private void withoutPass(List<Unused> unused) {
    for (ComponentUse use : reading.whole().contents().components()) {
      if (use.pass().isEmpty()) {
        int line = Shown.line(reading.source(), use.element());
        unused.add(new Unused(use.name(), "it stands in no pass that Windows knows", line));
      }
    }
  }

  /** What else stands in the file, such as scripts that its commands take out of it. */
  private void foreign(List<Unused> unused) {
    for (Element child : reading.whole().file().root().map(Element::children).orElse(List.of())) {
      boolean known = Set.of("settings", "servicing", "offlineImage").contains(child.name());
      if (!known && !child.isEmpty()) {
        unused.add(
            new Unused(
                child.name(),
                "Windows does not read it; a command may, from the copy that Windows keeps",
                Shown.line(reading.source(), child)));
      }
    }
  }

  private Optional<Unused> servicing() {
    boolean applied = reading.use() == Use.SETUP || reading.use() == Use.DISM;
    return reading.whole().file().root().stream()
        .flatMap(root -> root.children().stream())
        .filter(child -> child.name().equals("servicing") && !child.isEmpty() && !applied)
        .findFirst()
        .map(
            child ->
                new Unused(
                    "servicing",
                    "packages are applied by Setup and by DISM only",
                    Shown.line(reading.source(), child)));
  }

  /** Windows PE reads only what concerns itself. */
  private void setup(List<Unused> unused) {
    for (ComponentUse use : reading.components(Pass.WINDOWS_PE, Components.SETUP)) {
      for (Element child : use.element().children()) {
        if (SetupRun.isOfSetup(child.name())) {
          unused.add(
              new Unused(
                  child.name(),
                  "Windows PE does not read it at its start, only Setup does",
                  Shown.line(reading.source(), child)));
        }
      }
    }
  }
}
