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
  private static final int GREATEST = 65_535;
  private static final String FOUR_NUMBERS = "four numbers from 0 to 65535 with dots between";
  private static final String EXAMPLE = "write all four, for example 10.0.26100.1";
  private static final List<String> ACTIONS = List.of("install", "configure", "remove", "stage");

  private final CheckContext context;

  ServicingCheck(CheckContext context) {
    this.context = context;
  }

  void check(Element servicing) {
    new StrayText(context).check(servicing);
    for (Element item : servicing.children()) {
      if (item.name().equals("package")) {
        packageAction(item);
        identity(item);
      }
    }
  }

  private void identity(Element item) {
    Optional<Element> identity = item.child("assemblyIdentity");
    if (identity.isEmpty()) {
      if (item.closed()) {
        report(
            item.nameSpan(),
            "a package has no assemblyIdentity, by which Windows finds it",
            "add <assemblyIdentity> with its name, version, language and other parts");
      }
      return;
    }
    Optional<Attribute> version = identity.get().attribute("version");
    if (version.isPresent()) {
      version(version.get());
    } else {
      report(
          identity.get().nameSpan(),
          "this package names no version; Windows accepts " + FOUR_NUMBERS,
          EXAMPLE);
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
    if (!isVersion(version.value()) && !Placeholder.in(version.value())) {
      report(
          version.valueSpan(),
          "version \""
              + version.value()
              + "\" is no package version; Windows accepts "
              + FOUR_NUMBERS,
          EXAMPLE);
    }
  }

  private static boolean isVersion(String text) {
    if (!VERSION.matcher(text).matches()) {
      return false;
    }
    for (String number : text.split("\\.")) {
      if (Integer.parseInt(number) > GREATEST) {
        return false;
      }
    }
    return true;
  }

  private void report(Span span, String message, String help) {
    context.report(context.finding(EnvelopeRules.SERVICING_VERSION, span, message).help(help));
  }
}
