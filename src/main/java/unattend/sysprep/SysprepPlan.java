package unattend.sysprep;

import java.util.ArrayList;
import java.util.List;

/**
 * What will happen, told before anything does.
 *
 * @param program the path of sysprep
 * @param arguments each as it reaches the program
 * @param now what the file holds for the passes that run while sysprep works
 * @param nextBoot the same for the passes of the next boot, in order
 * @param unused the passes of the file that this run does not reach
 * @param notes what the user should know beforehand
 */
public record SysprepPlan(
    String program,
    List<String> arguments,
    List<PassContent> now,
    List<PassContent> nextBoot,
    List<PassContent> unused,
    List<String> notes) {
  public SysprepPlan {
    arguments = List.copyOf(arguments);
    now = List.copyOf(now);
    nextBoot = List.copyOf(nextBoot);
    unused = List.copyOf(unused);
    notes = List.copyOf(notes);
  }

  /**
   * The plan of a run.
   *
   * @param answerFile its path as sysprep gets it
   */
  public static SysprepPlan of(
      SysprepSwitches switches, String program, String answerFile, List<PassContent> contents) {
    List<String> arguments = new ArrayList<>(switches.words());
    arguments.add("/unattend:" + answerFile);
    List<String> now = switches.passesNow();
    List<String> nextBoot = switches.passesAtNextBoot();
    List<PassContent> unused =
        contents.stream()
            .filter(content -> !now.contains(content.pass()) && !nextBoot.contains(content.pass()))
            .toList();
    return new SysprepPlan(
        program,
        arguments,
        select(now, contents),
        select(nextBoot, contents),
        unused,
        switches.notes());
  }

  /** The same with more to know. */
  public SysprepPlan with(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new SysprepPlan(program, arguments, now, nextBoot, unused, all);
  }

  private static List<PassContent> select(List<String> passes, List<PassContent> contents) {
    return passes.stream()
        .map(
            pass ->
                contents.stream()
                    .filter(content -> content.pass().equals(pass))
                    .findFirst()
                    .orElse(new PassContent(pass, List.of())))
        .toList();
  }
}
