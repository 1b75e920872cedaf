package unattend.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;
import unattend.intent.Components;

/** Routes, name servers and a shared connection are such as Windows can set up. */
final class NetworkSettings implements Rule {
  private static final String SHARED_ACCESS = "Microsoft-Windows-SharedAccess";
  private static final Pattern PREFIX =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
  private static final int BITS = 32;
  private static final List<String> ORDERED =
      List.of(
          "Interfaces/Interface/DNSServerSearchOrder/IpAddress", "DNSSuffixSearchOrder/DomainName");

  private static final RuleInfo ROUTE =
      RuleInfo.error(
          "ip-route-prefix-bits",
          "value",
          "The prefix of a route has bits set behind its length",
          Components.page("microsoft-windows-tcpip-interfaces-interface-routes-route-prefix"));
  private static final RuleInfo ORDER =
      RuleInfo.warning(
          "dns-order-key",
          "cross-setting",
          "The order of name servers or suffixes is not given by numbers",
          Components.page("microsoft-windows-dns-client-dnssuffixsearchorder"));
  private static final RuleInfo BRIDGE =
      RuleInfo.error(
          "ics-bridge",
          "cross-setting",
          "InternalIsBridge is combined with what excludes it",
          Components.page("microsoft-windows-sharedaccess-internalisbridge"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(ROUTE, ORDER, BRIDGE);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.TCPIP)) {
      use.all("Interfaces/Interface/Routes/Route/Prefix")
          .forEach(prefix -> route(context, use, prefix));
    }
    for (ComponentUse use : context.contents().components(Components.DNS_CLIENT)) {
      ORDERED.forEach(path -> use.all(path).forEach(item -> order(context, use, item)));
    }
    context.contents().components(SHARED_ACCESS).forEach(use -> bridge(context, use));
  }

  /** Only complete addresses; the reference shows shortened ones and bare lengths, too. */
  private static void route(CheckContext context, ComponentUse use, Element prefix) {
    Matcher matcher = PREFIX.matcher(ComponentUse.value(prefix).orElse(""));
    if (!matcher.matches()) {
      return;
    }
    long address = 0;
    for (int i = 1; i <= 4; i++) {
      address = address * 256 + Integer.parseInt(matcher.group(i));
    }
    int length = Integer.parseInt(matcher.group(5));
    if (length <= BITS && (address & ((1L << (BITS - length)) - 1)) != 0) {
      context.report(
          context
              .finding(
                  ROUTE,
                  use,
                  prefix,
                  "Prefix is "
                      + context.quoted(prefix)
                      + "; the bits behind the first "
                      + length
                      + " must be zero")
              .help("write the address of the network, not of a machine in it"));
    }
  }

  private static void order(CheckContext context, ComponentUse use, Element item) {
    Optional<Attribute> key = item.attribute(Names.WCM, "keyValue");
    boolean number = key.filter(k -> k.value().trim().matches("\\d+")).isPresent();
    if (key.isPresent() && !key.get().value().isBlank() && !number) {
      context.report(
          context
              .finding(
                  ORDER,
                  key.get().valueSpan(),
                  "the key is \"" + key.get().value() + "\"; only numbers set the order")
              .at(use.where(item))
              .help("write 1, 2, 3 in the order wanted"));
    }
  }

  private static void bridge(CheckContext context, ComponentUse use) {
    if (!use.isTrue("InternalIsBridge")) {
      return;
    }
    Element place = use.at("InternalIsBridge").orElseThrow();
    Optional<Element> adapter = use.at("InternalAdapter").filter(text -> !text.isEmpty());
    boolean off = use.at("EnableICS").isEmpty() || use.is("EnableICS", "false");
    if (adapter.isPresent() || (off && use.element().closed())) {
      String message =
          adapter.isPresent()
              ? "InternalIsBridge is true beside an InternalAdapter; only one may be given"
              : "InternalIsBridge is true, but EnableICS is not";
      String help = adapter.isPresent() ? "remove InternalAdapter" : "set EnableICS to true";
      context.report(context.finding(BRIDGE, use, place, message).help(help));
    }
  }
}
