package unattend.check;

import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Setting;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;

/** One value in a file: which setting it is of and where it stands. */
record ValuePlace(
    CheckContext context, Component component, String pass, Setting setting, Span span) {

  String name() {
    return setting.name();
  }

  /** The text as it may be shown, in quotes; long ones are shortened. */
  String quoted() {
    String text = context.source().visible(span);
    return "\"" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "\"";
  }

  void report(RuleInfo rule, String message, String help) {
    context.report(finding(rule, message).help(help));
  }

  /** Still to be reported. */
  Finding finding(RuleInfo rule, String message) {
    Finding finding =
        context.finding(rule, span, message).at(new Where(pass, component.name(), setting.path()));
    return setting.page().isEmpty() ? finding : finding.link(Catalog.link(setting.page()));
  }
}
