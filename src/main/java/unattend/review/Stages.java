package unattend.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Component;
import unattend.catalog.Pass;
import unattend.check.ComponentUse;
import unattend.check.Use;
import unattend.document.Element;
import unattend.intent.Components;
import unattend.intent.PassSequence.End;
import unattend.intent.PassSequence.Step;
import unattend.intent.SetupRun;
import unattend.review.PassSettings.OfComponent;

/** The steps from the first pass to the first logon, in the order of Windows. */
final class Stages {
  /** What the plan tells in other words than settings, by component. */
  private static final Map<String, Set<String>> TOLD_ELSEWHERE =
      Map.of(
          Components.SETUP,
          Set.of("runsynchronous", "runasynchronous", "diskconfiguration"),
          Components.DEPLOYMENT,
          Set.of("runsynchronous", "runasynchronous"),
          Components.SHELL_SETUP,
          Set.of(
              "firstlogoncommands",
              "logoncommands",
              "useraccounts",
              "autologon",
              "offlineuseraccounts"));

  private final Reading reading;
  private final CommandPlans commands;
  private final StageNotes notes;

  Stages(Reading reading) {
    this.reading = reading;
    this.commands = new CommandPlans(reading);
    this.notes = new StageNotes(reading);
  }

  List<Stage> all() {
    List<Stage> stages = new ArrayList<>();
    for (Step step : reading.sequence().steps()) {
      stages.add(pass(step));
    }
    if (reading.sequence().end() == End.OOBE) {
      stages.add(oobe());
      stages.add(firstLogon());
    }
    return stages;
  }

  private Stage pass(Step step) {
    Pass pass = step.pass();
    String when = notes.when(step);
    if (step.again()) {
      return new Stage(
          pass.word(),
          true,
          when,
          List.of("has run before: Windows does not run it again from its own copy of the file"),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }
    boolean setup = pass == Pass.WINDOWS_PE && reading.use() == Use.SETUP;
    return new Stage(
        pass.word(),
        true,
        when,
        notes.of(step),
        settings(pass),
        pass == Pass.WINDOWS_PE ? new DiskPlans(reading).all() : List.of(),
        commands.during(pass),
        setup ? new SetupQuestions(reading).all() : List.of());
  }

  private Stage oobe() {
    return new Stage(
        "OOBE",
        false,
        "the out-of-box experience: the pages a person may see",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new OobeQuestions(reading).all());
  }

  private Stage firstLogon() {
    List<PlannedCommand> all = new ArrayList<>(commands.atFirstLogon());
    List<String> said = new ArrayList<>();
    for (LogonPlan logon : new LogonPlans(reading).afterOobe()) {
      said.add("automatic logon of " + logon.text());
    }
    if (all.size() > 1) {
      said.add(
          "first-logon commands are started in this order; by the reference Windows 10 and later"
              + " do not wait for one before the next, users see them run one after the other");
    }
    all.addAll(commands.atLogon());
    return new Stage(
        "first logon", false, "after OOBE", said, List.of(), List.of(), all, List.of());
  }

  private List<OfComponent> settings(Pass pass) {
    List<OfComponent> settings = new ArrayList<>();
    for (ComponentUse use : reading.applied().contents().components()) {
      if (use.isIn(pass) && isRead(use, pass)) {
        OfComponent found =
            SettingTables.of(
                use,
                reading.source(),
                reading.whole().catalog(),
                child -> isTold(use, child) || !reading.isRead(use, child.name()));
        if (!found.rows().isEmpty()) {
          settings.add(found);
        }
      }
    }
    return settings;
  }

  /** A component that is not known may be read in any pass. */
  private boolean isRead(ComponentUse use, Pass pass) {
    Optional<Component> known = reading.whole().catalog().component(use.name());
    Set<Pass> passes = new HashSet<>(known.map(Component::passes).orElse(Set.of()));
    return passes.isEmpty() || passes.contains(pass);
  }

  private boolean isTold(ComponentUse use, Element child) {
    String name = child.name().toLowerCase(Locale.ROOT);
    boolean foreign = reading.use() == Use.WINPE && SetupRun.isOfSetup(name);
    return foreign || TOLD_ELSEWHERE.getOrDefault(use.name(), Set.of()).contains(name);
  }
}
