package unattend.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import unattend.diagnostic.Span;
import unattend.document.Attribute;
import unattend.document.Element;

/** Checks the packages that a file adds, configures or removes. */
final class ServicingCheck {
  private static final Pattern VERSION = Pattern.compile("\\d{1,5}(\\.\\d{1,5}){3}");
  private static final List<String> ACTIONS = List.of("install", "configure", "remove", "stage");

  private final CheckContext context;

  ServicingCheck(CheckContext context) {
    this.context = context;
  }

  void check(Element servicing) {
    for (Element item : servicing.children()) {
      if (item.name().equals("package")) {
        packageAction(item);
        item.child("assemblyIdentity")
            .flatMap(identity -> identity.attribute("version"))
            .ifPresent(this::version);
      }
    }
  }

  private void packageAction(Element item) {
    Optional<Attribute> action = item.attribute("action");
    if (action.isEmpty() || !ACTIONS.contains(action.get().value().toLowerCase(Locale.ROOT))) {
      Span span = action.map(Attribute::valueSpan).orElse(item.nameSpan());
      String found =
          action
              .map(a -> "action \"" + a.value() + "\" is not known")
              .orElse("a package names no action");
      context.report(
          context
              .finding(
                  EnvelopeRules.SERVICING_ACTION,
                  span,
                  found + "; Windows accepts " + String.join(", ", ACTIONS))
              .help("write action=\"install\" or what is to be done with the package"));
    }
  }

  private void version(Attribute version) {
    if (!VERSION.matcher(version.value()).matches() && !Placeholder.in(version.value())) {
      String message =
          "version \""
              + version.value()
              + "\" is no package version; Windows accepts four numbers from 0 to 65535 with dots"
              + " between";
      context.report(
          context
              .finding(EnvelopeRules.SERVICING_VERSION, version.valueSpan(), message)
              .help("write all four, for example 10.0.26100.1"));
    }
  }
}
