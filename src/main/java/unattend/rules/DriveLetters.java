package unattend.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.intent.CommandUse;

/** Commands that count on a letter of a disk that may have another one. */
final class DriveLetters implements Rule {
  private static final Pattern LETTER = Pattern.compile("(?<![a-z0-9%$])([d-z]):\\\\");
  private static final RuleInfo INFO =
      RuleInfo.info(
          "run-path-drive-letter",
          "value",
          "Commands count on the letter of a disk",
          "https://learn.microsoft.com/windows-hardware/manufacture/desktop/windows-setup-scenarios-and-best-practices");

  @Override
  public List<RuleInfo> infos() {
    return List.of(INFO);
  }

  /** One finding for a file, at the first of the commands. */
  @Override
  public void check(CheckContext context) {
    List<CommandUse> all = CommandUse.all(context);
    List<CommandUse> found =
        all.stream().filter(command -> letter(command, all).isPresent()).toList();
    if (!found.isEmpty()) {
      CommandUse first = found.get(0);
      String message =
          "this command counts on drive "
              + letter(first, all).orElseThrow()
              + ":"
              + (found.size() > 1 ? " (so do others, " + found.size() + " in all)" : "")
              + "; letters differ between passes and machines";
      CommandCheck.report(
          context, INFO, first, message, "copy files into the image and use %WINDIR%");
    }
  }

  private static Optional<String> letter(CommandUse command, List<CommandUse> all) {
    if (command.isIn(Pass.WINDOWS_PE)) {
      return command.holds("c:\\windows") ? Optional.of("C") : Optional.empty();
    }
    if (!command.holds(":\\") || command.holds("for %")) {
      return Optional.empty();
    }
    Matcher matcher = LETTER.matcher(command.folded());
    return matcher.find() && !isMapped(matcher.group(1), all)
        ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT))
        : Optional.empty();
  }

  private static boolean isMapped(String letter, List<CommandUse> all) {
    String use = "use " + letter + ":";
    String substitute = "subst " + letter + ":";
    return all.stream().anyMatch(other -> other.holds(use) || other.holds(substitute));
  }
}
