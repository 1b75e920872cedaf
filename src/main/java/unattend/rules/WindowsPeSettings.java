package unattend.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.diagnostic.Span;
import unattend.document.Element;
import unattend.intent.Components;

/** Network, screen and configuration set of the first pass are what the rest of it needs. */
final class WindowsPeSettings implements Rule {
  private static final RuleInfo NETWORK =
      RuleInfo.warning(
          "enable-network-false",
          "cross-setting",
          "The network is off in Windows PE, but a server is needed there",
          Components.page("microsoft-windows-setup-enablenetwork"));
  private static final RuleInfo DISPLAY =
      RuleInfo.info(
          "winpe-display-uefi",
          "cross-setting",
          "The screen of Windows PE is set, which UEFI computers ignore",
          Components.page("microsoft-windows-setup-display"));
  private static final RuleInfo SET =
      RuleInfo.info(
          "use-configuration-set-media",
          "cross-setting",
          "Setup looks for a configuration set beside the file",
          Components.page("microsoft-windows-setup-useconfigurationset"));

  /** At the start of a path, or behind a blank or a quote of a command. */
  private static final Pattern SHARE = Pattern.compile("(?:^|[\\s\"'])\\\\\\\\[^.?\\\\]");

  @Override
  public List<RuleInfo> infos() {
    return List.of(NETWORK, DISPLAY, SET);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Pass.WINDOWS_PE, Components.SETUP)) {
      network(context, use);
      use.at("Display").ifPresent(display -> display(context, use, display));
      if (use.isTrue("UseConfigurationSet")) {
        context.report(
            context
                .finding(
                    SET,
                    use,
                    use.at("UseConfigurationSet").orElseThrow(),
                    "UseConfigurationSet is true; Setup looks for $OEM$ folders beside the file")
                .help("put the configuration set on the same media, or write false"));
      }
    }
  }

  private static void display(CheckContext context, ComponentUse use, Element display) {
    context.report(
        context
            .finding(
                DISPLAY,
                use,
                display,
                "Display is ignored on UEFI without a graphics driver in Windows PE,"
                    + " and a resolution the screen cannot show stays black")
            .help("leave it out unless the default is unreadable"));
  }

  private static void network(CheckContext context, ComponentUse use) {
    boolean off = use.is("EnableNetwork", "false");
    if (off) {
      context.contents().components().stream()
          .filter(other -> other.isIn(Pass.WINDOWS_PE))
          .flatMap(other -> server(other).stream())
          .findFirst()
          .ifPresent(
              place ->
                  context.report(
                      context
                          .finding(
                              NETWORK,
                              use,
                              use.at("EnableNetwork").orElseThrow(),
                              "EnableNetwork is false, but Windows PE has to reach a server")
                          .help("write true")
                          .related("a server is needed here", place)));
    }
  }

  /** Where the component speaks of a share or of Windows Deployment Services. */
  private static Optional<Span> server(ComponentUse use) {
    return use.at("WindowsDeploymentServices")
        .map(Element::nameSpan)
        .or(() -> share(use.element()));
  }

  private static Optional<Span> share(Element element) {
    if (element.children().isEmpty()) {
      return SHARE.matcher(element.trimmedText()).find()
          ? Optional.of(element.textSpan())
          : Optional.empty();
    }
    return element.children().stream().flatMap(child -> share(child).stream()).findFirst();
  }
}
