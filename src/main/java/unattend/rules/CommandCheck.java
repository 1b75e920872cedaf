package unattend.rules;

import java.util.List;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;

/** A check of one command line after the other. */
interface CommandCheck {
  /** The names of all findings it may report. */
  List<RuleInfo> infos();

  /**
   * Checks one command.
   *
   * @param all every command of the file, this one included
   */
  void check(CheckContext context, CommandUse command, List<CommandUse> all);

  /** Reports at the command line. */
  static void report(
      CheckContext context, RuleInfo info, CommandUse command, String message, String help) {
    context.report(context.finding(info, command.use(), command.line(), message).help(help));
  }
}
