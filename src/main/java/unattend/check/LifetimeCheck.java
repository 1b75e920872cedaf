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

  /** A component that the image does not have is passed over with all that is inside. */
  void component(Component component, Span span) {
    Where where = new Where(pass, component.name(), "");
    Subject subject = new Subject("component " + component.name(), span, where, component.page());
    WindowsRelease release = context.options().release();
    if (component.lifetime().isNewerThan(release)) {
      String effect = " does not have it, so its settings are ignored";
      tooNew(component.lifetime(), Severity.WARNING, subject, effect);
    } else {
      state(component.lifetime(), CatalogRules.COMPONENT_REMOVED, release, subject);
    }
  }

  /** Reports only where the setting differs from what its parent already told. */
  void setting(Component component, Setting parent, Setting setting, Span span) {
    WindowsRelease release = context.options().release();
    Lifetime lifetime = setting.lifetime();
    if (lifetime.equals(parent.lifetime()) || component.lifetime().isNewerThan(release)) {
      return;
    }
    Where where = new Where(pass, component.name(), setting.path());
    Subject subject = new Subject(setting.name(), span, where, setting.page());
    if (lifetime.isNewerThan(release)) {
      tooNew(lifetime, Severity.ERROR, subject, " does not know it and rejects it");
    } else {
      state(lifetime, CatalogRules.REMOVED, release, subject);
    }
  }

  private void tooNew(Lifetime lifetime, Severity severity, Subject subject, String effect) {
    String release = context.options().release().title();
    String since = lifetime.since().orElseThrow().title();
    String message = subject.what() + " came with " + since + "; " + release + effect;
    report(CatalogRules.TOO_NEW, severity, subject, message, "leave it out for " + release);
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
