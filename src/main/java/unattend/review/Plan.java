package unattend.review;

import java.util.List;

/**
 * What an answer file will do, ready to be shown: secrets masked, everything in the order in which
 * Windows does it.
 *
 * @param warnings what may keep all of this from happening
 * @param brief the plan in a few lines
 * @param accounts those that the file makes or changes
 * @param unused what is in the file and never applies
 * @param left where secrets stay behind
 * @param unknown what cannot be told from the file
 */
public record Plan(
    String file,
    Purpose purpose,
    List<String> warnings,
    List<Point> brief,
    List<Stage> stages,
    List<AccountPlan> accounts,
    List<LogonPlan> logons,
    List<Unused> unused,
    List<Secret> secrets,
    List<String> left,
    List<String> unknown) {
  public Plan {
    warnings = List.copyOf(warnings);
    brief = List.copyOf(brief);
    stages = List.copyOf(stages);
    accounts = List.copyOf(accounts);
    logons = List.copyOf(logons);
    unused = List.copyOf(unused);
    secrets = List.copyOf(secrets);
    left = List.copyOf(left);
    unknown = List.copyOf(unknown);
  }

  /** One matter and what there is to say of it. */
  public record Point(String label, String text) {}

  /** A part of the file that never applies. */
  public record Unused(String what, String why, int line) {}

  /**
   * A secret in the file.
   *
   * @param place pass, component and path
   * @param form how it is written
   */
  public record Secret(String place, String form, int line) {}

  /** The name of the file without its folders. */
  public String shortName() {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }
}
