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

  /** What is talked about, and where it stands. */
  private record Subject(String what, Span span, Where where, String page) {}

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
    Subject subject = new Subject(what, span, where, page);
    if (lifetime.isNewerThan(release)) {
      String since = lifetime.since().orElseThrow().title();
      String message =
          what
              + " came with "
              + since
              + "; "
              + release.title()
              + " does not know it and rejects it";
      String help = "leave it out for " + release.title();
      report(CatalogRules.TOO_NEW, Severity.ERROR, subject, message, help);
    } else {
      state(lifetime, gone, release, subject);
    }
  }

  private void state(Lifetime lifetime, RuleInfo gone, WindowsRelease release, Subject subject) {
    State state = lifetime.stateIn(release);
    if (state == State.CURRENT) {
      return;
    }
    Optional<String> began = lifetime.stateSince().map(WindowsRelease::title);
    String in = began.map(title -> " in " + title).orElse("");
    String then = began.isPresent() ? " from there on" : "";
    String since = began.map(title -> " since " + title).orElse("");
    switch (state) {
      case CURRENT, INVENTED -> {}
      case DEPRECATED -> advise(subject, " is deprecated" + since);
      case INTERNAL -> advise(subject, " is documented as for Microsoft's own use");
      case UNSUPPORTED -> advise(subject, " is documented as not supported");
      case REMOVED -> gone(gone, subject, " was removed" + in + " and has no effect" + then, true);
      case RENAMED ->
          gone(gone, subject, " was renamed" + in + "; the old name has no effect", true);
      case IGNORED -> gone(gone, subject, " is accepted and has no effect" + in, false);
    }
  }

  private void advise(Subject subject, String words) {
    String help = "leave it out unless you know that you need it";
    report(CatalogRules.DEPRECATED, Severity.INFO, subject, subject.what() + words, help);
  }

  /**
   * @param once true if older releases did something with it
   */
  private void gone(RuleInfo rule, Subject subject, String words, boolean once) {
    boolean declared = context.options().declaredRelease().isPresent();
    Severity severity = declared ? rule.severity() : Severity.INFO;
    String help =
        declared || !once ? "remove it" : "remove it, unless the file is for an older release";
    report(rule, severity, subject, subject.what() + words, help);
  }

  private void report(
      RuleInfo rule, Severity severity, Subject subject, String message, String help) {
    Finding finding =
        context
            .finding(rule, subject.span(), message)
            .severity(severity)
            .help(help)
            .at(subject.where());
    String page = subject.page();
    context.report(page.isEmpty() ? finding : finding.link(Catalog.link(page)));
  }
}
