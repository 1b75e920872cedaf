package unattend.diagnostic;

import java.util.List;

/**
 * The name and standing of one kind of finding.
 *
 * @param name says the fault, in lower-case words joined by hyphens
 * @param severity what a finding of it usually is; a single finding may be milder
 * @param area one of structure, value, pass, cross-setting, deprecated, security, sysprep, profile,
 *     log
 * @param title one line without the user's values
 * @param covers further names under which the same fault is known; {@code explain} leads from them
 *     here
 * @param source where the claim comes from
 */
public record RuleInfo(
    String name, Severity severity, String area, String title, List<String> covers, String source) {
  public RuleInfo {
    covers = List.copyOf(covers);
  }

  public static RuleInfo error(
      String name, String area, String title, String source, String... covers) {
    return new RuleInfo(name, Severity.ERROR, area, title, List.of(covers), source);
  }

  public static RuleInfo warning(
      String name, String area, String title, String source, String... covers) {
    return new RuleInfo(name, Severity.WARNING, area, title, List.of(covers), source);
  }

  public static RuleInfo info(
      String name, String area, String title, String source, String... covers) {
    return new RuleInfo(name, Severity.INFO, area, title, List.of(covers), source);
  }
}
