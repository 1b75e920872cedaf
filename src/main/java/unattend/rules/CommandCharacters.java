package unattend.rules;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import unattend.check.CheckContext;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;

/** Quotes and dashes of typography, as word processors and web pages put them into commands. */
final class CommandCharacters implements CommandCheck {
  private static final String TYPOGRAPHIC = "\u201c\u201d\u201e\u2018\u2019\u2013\u2014";
  private static final RuleInfo INFO =
      RuleInfo.warning(
          "typographic-quotes",
          "value",
          "A command holds typographic quotes or dashes",
          "https://learn.microsoft.com/windows-server/administration/windows-commands/cmd");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  @Override
  public void check(CheckContext context, CommandUse command, List<CommandUse> all) {
    OptionalInt found = command.text().chars().filter(c -> TYPOGRAPHIC.indexOf(c) >= 0).findFirst();
    if (found.isPresent() && !command.names("powershell") && !command.names("pwsh")) {
      String message =
          "this command holds "
              + String.format(Locale.ROOT, "U+%04X", found.getAsInt())
              + ", which cmd and most programs take for an ordinary letter";
      CommandCheck.report(
          context, INFO, command, message, "write straight quotes and hyphens of ASCII");
    }
  }
}
