package unattend.check;

import java.util.Optional;
import unattend.catalog.Catalog;
import unattend.catalog.Component;
import unattend.catalog.Lifetime;
import unattend.catalog.Setting;
import unattend.catalog.State;
import unattend.catalog.WindowsRelease;
import unattend.diagnostic.Finding;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Severity;
import unattend.diagnostic.Span;
import unattend.diagnostic.Where;

/**
 * Says what became of a setting by the target release. Where the user named none, the newest is
 * taken and what only older releases knew is an info: the file may well be meant for them.
 */
final class LifetimeCheck {
  private final CheckContext context;
  private final String pass;

  LifetimeCheck(CheckContext context, String pass) {
    this.context = context;
    this.pass = pass;
  }

  void component(Component component, Span span) {
    Where where = new Where(pass, component.name(), "");
    RuleInfo gone = CatalogRules.COMPONENT_REMOVED;
    check(
        component.lifetime(), gone, "component " + component.name(), span, where, component.page());
  }

  /** Reports only where the setting differs from what its parent already told. */
  void setting(Component component, Setting parent, Setting setting, Span span) {
    if (!setting.lifetime().equals(parent.lifetime())) {
      Where where = new Where(pass, component.name(), setting.path());
      check(setting.lifetime(), CatalogRules.REMOVED, setting.name(), span, where, setting.page());
    }
  }

  private void check(
      Lifetime lifetime, RuleInfo gone, String what, Span span, Where where, String page) {
    WindowsRelease release = context.options().release();
    if (lifetime.isNewerThan(release)) {
      String message =
          what
              + " came with "
              + lifetime.since().orElseThrow().title()
              + "; "
              + release.title()
              + " does not know it";
      report(CatalogRules.TOO_NEW, Severity.ERROR, message, span, where, page);
      return;
    }
    State state = lifetime.stateIn(release);
    if (state == State.CURRENT) {
      return;
    }
    Severity ifGone =
        context.options().declaredRelease().isPresent() ? gone.severity() : Severity.INFO;
    String since = since(lifetime.stateSince());
    switch (state) {
      case CURRENT, INVENTED -> {}
      case DEPRECATED ->
          report(
              CatalogRules.DEPRECATED,
              Severity.INFO,
              what + " is deprecated" + since,
              span,
              where,
              page);
      case INTERNAL ->
          report(
              CatalogRules.DEPRECATED,
              Severity.INFO,
              what + " is documented as for Microsoft's own use",
              span,
              where,
              page);
      case UNSUPPORTED ->
          report(
              CatalogRules.DEPRECATED,
              Severity.INFO,
              what + " is documented as not supported",
              span,
              where,
              page);
      case REMOVED ->
          report(
              gone,
              ifGone,
              what + " was removed" + since + " and has no effect there",
              span,
              where,
              page);
      case RENAMED -> report(gone, ifGone, what + " was renamed" + since, span, where, page);
      case IGNORED ->
          report(gone, ifGone, what + " is accepted without effect" + since, span, where, page);
    }
  }

  private static String since(Optional<WindowsRelease> release) {
    return release.map(r -> " in " + r.title()).orElse("");
  }

  private void report(
      RuleInfo rule, Severity severity, String message, Span span, Where where, String page) {
    Finding finding = context.finding(rule, span, message).severity(severity).at(where);
    context.report(page.isEmpty() ? finding : finding.link(Catalog.link(page)));
  }
}
