package unattend.rules;

import java.util.List;
import java.util.Optional;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.check.SysprepRun;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** What a computer may be called: in the specialize pass, and for the time in audit mode. */
final class ComputerNames implements Rule {
  private static final String PAGE = Components.page("microsoft-windows-shell-setup-computername");
  private static final String FORBIDDEN = " {|}~[\\]^':;<=>?@!\"#$%`()+/.,*&";

  private static final RuleInfo CHARACTERS =
      RuleInfo.error(
          "computer-name-chars",
          "value",
          "A computer name holds a character that no computer name may have",
          PAGE);
  private static final RuleInfo DIGITS =
      RuleInfo.error(
          "computer-name-all-digits", "value", "A computer name consists of digits only", PAGE);
  private static final RuleInfo NOT_ASCII =
      RuleInfo.warning(
          "computer-name-non-ascii",
          "value",
          "A computer name holds a character beyond ASCII",
          PAGE);
  private static final RuleInfo RANDOM =
      RuleInfo.info("computer-name-random", "value", "Windows makes up the computer name", PAGE);
  private static final RuleInfo IN_IMAGE =
      RuleInfo.info(
          "computer-name-in-image",
          "cross-setting",
          "Every copy of the image gets the same computer name",
          PAGE);

  @Override
  public List<RuleInfo> infos() {
    return List.of(CHARACTERS, DIGITS, NOT_ASCII, RANDOM, IN_IMAGE);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      use.at("ComputerName").ifPresent(place -> permanent(context, use, place));
    }
    for (ComponentUse use : context.contents().components(Components.DEPLOYMENT)) {
      use.at("AuditComputerName/Name").ifPresent(place -> form(context, use, place));
    }
  }

  private static void permanent(CheckContext context, ComponentUse use, Element place) {
    String name = place.trimmedText();
    if (name.equals("*") || name.isEmpty()) {
      String message =
          "ComputerName is "
              + (name.isEmpty() ? "empty" : "*")
              + ": Windows makes up a name of 15 characters";
      context.report(RANDOM, use, place, message, "name it here if the name matters");
      return;
    }
    form(context, use, place);
    boolean copied = context.options().sysprep().filter(SysprepRun::generalize).isPresent();
    if (copied && ComponentUse.value(place).isPresent()) {
      String message = "ComputerName is " + context.quoted(place) + " in every copy of this image";
      String help = "write * where the image goes to several machines, or give each its own file";
      context.report(IN_IMAGE, use, place, message, help);
    }
  }

  private static void form(CheckContext context, ComponentUse use, Element place) {
    Optional<String> name = ComponentUse.value(place);
    if (name.isEmpty()) {
      return;
    }
    String found = place.name() + " is " + context.quoted(place);
    Optional<String> forbidden = firstForbidden(name.get());
    if (forbidden.isPresent()) {
      String message = found + "; Windows takes no " + forbidden.get() + " in a computer name";
      context.report(CHARACTERS, use, place, message, "use letters, digits and hyphens");
    } else if (name.get().chars().allMatch(c -> c >= '0' && c <= '9')) {
      String message = found + "; Windows takes no computer name of digits alone";
      context.report(DIGITS, use, place, message, "put a letter in front");
    } else if (name.get().chars().anyMatch(c -> c > 0x7F)) {
      String message = found + "; characters beyond ASCII are not safe in a computer name";
      context.report(NOT_ASCII, use, place, message, "use letters A to Z, digits and hyphens");
    }
  }

  private static Optional<String> firstForbidden(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (FORBIDDEN.indexOf(name.charAt(i)) >= 0) {
        return Optional.of(name.charAt(i) == ' ' ? "blank" : "\"" + name.charAt(i) + "\"");
      }
    }
    return Optional.empty();
  }
}
