package unattend.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.AutoLogon;
import unattend.intent.Components;

/** How often an automatic logon happens, and whether it happens at all. */
final class AutoLogonCount implements Rule {
  private static final String PAGE =
      Components.page("microsoft-windows-shell-setup-autologon-logoncount");

  /** Larger counts mean "again and again", where one more is nothing. */
  private static final int MEANT_EXACTLY = 10;

  private static final RuleInfo MISSING =
      RuleInfo.info(
          "autologon-logoncount-missing",
          "cross-setting",
          "AutoLogon without LogonCount goes on at every start",
          PAGE);
  private static final RuleInfo ONE_MORE =
      RuleInfo.info(
          "autologon-count-off-by-one",
          "cross-setting",
          "Windows logs on once more than LogonCount says",
          PAGE);
  private static final RuleInfo ZERO =
      RuleInfo.info(
          "autologon-count-zero", "cross-setting", "A LogonCount of 0 logs nobody on", PAGE);
  private static final RuleInfo DISABLED =
      RuleInfo.info(
          "autologon-disabled",
          "cross-setting",
          "AutoLogon is filled in but not switched on",
          Components.page("microsoft-windows-shell-setup-autologon-enabled"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(MISSING, ONE_MORE, ZERO, DISABLED);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      use.at("AutoLogon")
          .filter(element -> !element.isEmpty() && element.closed())
          .ifPresent(element -> check(context, use, element));
    }
  }

  private static void check(CheckContext context, ComponentUse use, Element element) {
    Optional<Element> enabled = element.child("Enabled");
    Optional<Element> count = element.child("LogonCount");
    if (enabled.isEmpty() || isFalse(enabled.get())) {
      String message = "AutoLogon is not enabled, so nobody is logged on";
      context.report(
          context
              .finding(DISABLED, use, enabled.orElse(element), message)
              .help("set Enabled to true, or leave AutoLogon out"));
    } else if (count.isPresent()) {
      count(context, use, count.get());
    } else if (ComponentUse.isTrue(element, "Enabled")) {
      String message =
          "AutoLogon has no LogonCount: the automatic logon stays on at every start"
              + " and the password stays in the registry";
      context.report(
          context.finding(MISSING, use, element, message).help("add LogonCount with a number"));
    }
  }

  private static boolean isFalse(Element enabled) {
    return ComponentUse.is(enabled, "false");
  }

  private static void count(CheckContext context, ComponentUse use, Element element) {
    OptionalInt written = element.number();
    if (written.isEmpty()) {
      return;
    }
    int count = written.getAsInt();
    if (count == 0) {
      String message = "LogonCount is 0, so nobody is logged on";
      context.report(
          context
              .finding(ZERO, use, element, message)
              .help("give a count of 1 or more, or leave AutoLogon out"));
    } else if (count <= MEANT_EXACTLY && AutoLogon.ender(context).isEmpty()) {
      String message =
          "LogonCount is "
              + count
              + "; Windows logs on "
              + AutoLogon.times(count)
              + " times, once more";
      context.report(
          context
              .finding(ONE_MORE, use, element, message)
              .help(
                  count == 1
                      ? "for one logon only, set AutoLogonCount to 0 by a first-logon command"
                      : "write one fewer if the number matters"));
    }
  }
}
