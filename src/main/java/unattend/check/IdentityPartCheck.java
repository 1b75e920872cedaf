package unattend.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import unattend.catalog.Architecture;
import unattend.diagnostic.Where;
import unattend.document.Attribute;
import unattend.document.Element;

/** Checks the values of the attributes that say who a component is, but for its name. */
final class IdentityPartCheck {
  static final String MICROSOFT_TOKEN = "31bf3856ad364e35";
  private static final Pattern TOKEN = Pattern.compile("[0-9A-Fa-f]{16}");

  /** How names of components of Windows begin, in small letters. */
  private static final List<String> STARTS =
      List.of(
          "microsoft-windows-",
          "networking-mpssvc",
          "security-malware-windows-defender",
          "windows-defender-atp");

  private final CheckContext context;
  private final Where component;

  IdentityPartCheck(CheckContext context, Where component) {
    this.context = context;
    this.component = component;
  }

  void check(Element element) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.namespace().isEmpty()) {
        part(attribute);
      }
    }
  }

  private void part(Attribute attribute) {
    switch (attribute.name()) {
      case "processorArchitecture" -> architecture(attribute);
      case "publicKeyToken" -> token(attribute);
      case "language" -> language(attribute);
      case "versionScope" -> versionScope(attribute);
      default -> {}
    }
  }

  private void architecture(Attribute attribute) {
    if (Architecture.of(attribute.value()).isEmpty() && !Placeholder.in(attribute.value())) {
      String message =
          "\"" + attribute.value() + "\" is no architecture; Windows accepts amd64, arm64, x86";
      context.report(
          context
              .finding(EnvelopeRules.ARCHITECTURE, attribute.valueSpan(), message)
              .help(
                  attribute.value().equalsIgnoreCase("x64")
                      ? "write amd64"
                      : "write the architecture of the image")
              .at(component));
    }
  }

  private void token(Attribute token) {
    String name = component.component();
    if (token.value().equalsIgnoreCase(MICROSOFT_TOKEN)) {
      return;
    }
    if (!TOKEN.matcher(token.value()).matches()) {
      if (!Placeholder.in(token.value())) {
        String message =
            "publicKeyToken \""
                + token.value()
                + "\" is no token; Windows accepts 16 hexadecimal digits";
        context.report(
            context
                .finding(EnvelopeRules.TOKEN_FORMAT, token.valueSpan(), message)
                .help("write " + MICROSOFT_TOKEN)
                .at(component));
      }
    } else if (isOfWindows(name)) {
      String message =
          "publicKeyToken \""
              + token.value()
              + "\" is not Microsoft's; "
              + name
              + " is a component of Windows, whose token is "
              + MICROSOFT_TOKEN;
      context.report(
          context
              .finding(EnvelopeRules.TOKEN_FOREIGN, token.valueSpan(), message)
              .help("write " + MICROSOFT_TOKEN)
              .at(component));
    }
  }

  private boolean isOfWindows(String name) {
    if (context.catalog().component(name).isPresent()) {
      return true;
    }
    String folded = name.trim().toLowerCase(Locale.ROOT);
    for (String start : STARTS) {
      if (folded.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private void language(Attribute language) {
    if (!language.value().equalsIgnoreCase("neutral") && !Placeholder.in(language.value())) {
      String message =
          "language \""
              + language.value()
              + "\" ties the component to one language; the components of Windows are neutral";
      context.report(
          context
              .finding(EnvelopeRules.LANGUAGE, language.valueSpan(), message)
              .help("write language=\"neutral\"")
              .at(component));
    }
  }

  private void versionScope(Attribute scope) {
    if (!scope.value().equalsIgnoreCase("nonSxS")
        && !scope.value().equalsIgnoreCase("SxS")
        && !scope.value().equalsIgnoreCase("neutral")) {
      String message =
          "versionScope \"" + scope.value() + "\" is not known; Windows accepts nonSxS";
      context.report(
          context
              .finding(EnvelopeRules.VERSION_SCOPE, scope.valueSpan(), message)
              .help("write versionScope=\"nonSxS\"")
              .at(component));
    }
  }
}
