package unattend.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.catalog.WindowsRelease;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.document.Element;
import unattend.intent.Components;

/** Keyboards and input methods are named as Windows names them. */
final class InputLocales implements Rule {
  private static final String SETTING = "InputLocale";
  private static final String PAGE =
      Components.page("microsoft-windows-international-core-inputlocale");
  private static final Pattern KEYBOARD = Pattern.compile("([0-9A-Fa-f]{4}):([0-9A-Fa-f]{8})");
  private static final Pattern METHOD =
      Pattern.compile("([0-9A-Fa-f]{4}):(\\{[0-9A-Fa-f-]{36}\\}){2}");

  private static final RuleInfo FORMAT =
      RuleInfo.error(
          "input-locale-format",
          "value",
          "An input locale is neither a language nor a pair of numbers",
          PAGE);
  private static final RuleInfo FIRST =
      RuleInfo.info(
          "input-locale-first-default",
          "value",
          "Of several input locales the first becomes the default",
          PAGE);
  private static final RuleInfo UNSPECIFIED =
      RuleInfo.warning(
          "input-locale-lcid-1000",
          "value",
          "The number 1000 names no language",
          "https://github.com/cschneegans/unattend-generator/commit/977df14");
  private static final RuleInfo UNKNOWN =
      RuleInfo.warning(
          "input-locale-keyboard-unknown",
          "value",
          "A keyboard number is not among those of Windows",
          PAGE);

  /** Loaded when the first keyboard is looked up. */
  private static final class Table {
    static final ValueTable KEYBOARDS = ValueTable.read("keyboards");
  }

  @Override
  public List<RuleInfo> infos() {
    return List.of(FORMAT, FIRST, UNSPECIFIED, UNKNOWN);
  }

  @Override
  public void check(CheckContext context) {
    for (String name : List.of(Components.INTERNATIONAL, Components.INTERNATIONAL_WINPE)) {
      for (ComponentUse use : context.contents().components(name)) {
        use.at(SETTING)
            .ifPresent(
                place ->
                    ComponentUse.value(place).ifPresent(text -> list(context, use, place, text)));
      }
    }
  }

  private static void list(CheckContext context, ComponentUse use, Element place, String text) {
    List<String> items =
        List.of(text.split(";")).stream().map(String::trim).filter(i -> !i.isEmpty()).toList();
    boolean wellFormed = true;
    for (String item : items) {
      wellFormed &= item(context, use, place, item);
    }
    if (wellFormed && items.size() > 1) {
      context.report(
          context
              .finding(
                  FIRST,
                  use,
                  place,
                  "of these "
                      + items.size()
                      + " input locales \""
                      + items.get(0)
                      + "\" becomes the default")
              .help("put the one wanted first"));
    }
  }

  /** True if the item has a form that Windows reads. */
  private static boolean item(CheckContext context, ComponentUse use, Element place, String item) {
    Matcher keyboard = KEYBOARD.matcher(item);
    boolean pair = keyboard.matches();
    if (!pair && !METHOD.matcher(item).matches() && !LocaleTag.isWellFormed(item)) {
      context.report(
          context
              .finding(
                  FORMAT,
                  use,
                  place,
                  "InputLocale holds \""
                      + item
                      + "\"; Windows accepts a name such as en-US or a pair such as 0409:00000409")
              .help(
                  item.indexOf('_') > 0 ? LocaleTag.help(item) : "separate several by semicolons"));
      return false;
    }
    if (item.startsWith("1000:")) {
      context.report(
          context
              .finding(
                  UNSPECIFIED,
                  use,
                  place,
                  "\"" + item + "\" begins with 1000, which stands for many languages and for none")
              .help("use a language that has a number of its own"));
    }
    if (pair) {
      keyboard(context, use, place, keyboard.group(2).toLowerCase(Locale.ROOT));
    }
    return true;
  }

  /** Numbers that begin with E0 are input methods of Windows 7 and older. */
  private static void keyboard(
      CheckContext context, ComponentUse use, Element place, String keyboard) {
    if (Table.KEYBOARDS.has(keyboard)) {
      return;
    }
    boolean former = keyboard.startsWith("e0");
    boolean old =
        context.options().declaredRelease().filter(r -> !r.atLeast(WindowsRelease.W8)).isPresent();
    if (former && old) {
      return;
    }
    String message =
        former
            ? "\"" + keyboard + "\" is an input method of Windows 7 and older"
            : "no Windows keyboard has the number \"" + keyboard + "\"";
    Finding finding =
        context
            .finding(UNKNOWN, use, place, message)
            .help("look it up below HKLM\\SYSTEM\\CurrentControlSet\\Control\\Keyboard Layouts");
    boolean declared = context.options().declaredRelease().isPresent();
    context.report(former && !declared ? finding.severity(Severity.INFO) : finding);
  }
}
