package unattend.review;

import java.util.List;
import unattend.review.PassSettings.OfComponent;

/**
 * One step on the way: a pass, or what comes between and after passes.
 *
 * @param name the pass as the file spells it, or what else it is
 * @param pass true for a configuration pass
 * @param when the moment at which it comes
 * @param notes what else happens then
 * @param settings what is set, but for what stands in the other lists
 */
public record Stage(
    String name,
    boolean pass,
    String when,
    List<String> notes,
    List<OfComponent> settings,
    List<DiskPlan> disks,
    List<PlannedCommand> commands,
    List<Question> questions) {
  public Stage {
    notes = List.copyOf(notes);
    settings = List.copyOf(settings);
    disks = List.copyOf(disks);
    commands = List.copyOf(commands);
    questions = List.copyOf(questions);
  }

  /** True if the file has nothing for it. */
  public boolean isEmpty() {
    return notes.isEmpty()
        && settings.isEmpty()
        && disks.isEmpty()
        && commands.isEmpty()
        && questions.isEmpty();
  }

  /** How many settings there are. */
  public int count() {
    return settings.stream().mapToInt(component -> component.rows().size()).sum();
  }
}
