package unattend.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.check.Rule;
import unattend.diagnostic.RuleInfo;
import unattend.document.Element;
import unattend.intent.Components;

/** Fixed addresses of a network adapter are complete and the only ones it has. */
final class NetworkAddresses implements Rule {
  private static final String PAGE = "microsoft-windows-tcpip-interfaces-interface-";
  private static final String INTERFACE = "Interfaces/Interface";
  private static final String ADDRESSES = "UnicastIpAddresses/IpAddress";
  private static final int LONGEST_IPV6_PREFIX = 64;
  private static final Pattern HARDWARE_ADDRESS =
      Pattern.compile("([0-9A-Fa-f]{2}[-:]){5}[0-9A-Fa-f]{2}");

  private static final RuleInfo PREFIX =
      RuleInfo.warning(
          "ip-prefix-range",
          "value",
          "The prefix of an IPv6 address is longer than documented",
          Components.page(PAGE + "unicastipaddresses-ipaddress-value"));
  private static final RuleInfo NO_PREFIX =
      RuleInfo.warning(
          "ip-no-prefix",
          "value",
          "An IPv4 address has no prefix length",
          Components.page(PAGE + "unicastipaddresses-ipaddress-value"));
  private static final RuleInfo DHCP =
      RuleInfo.warning(
          "ip-static-dhcp-on",
          "cross-setting",
          "An adapter with fixed addresses still asks for one by DHCP",
          Components.page(PAGE + "ipv4settings-dhcpenabled"));
  private static final RuleInfo IDENTIFIER =
      RuleInfo.info(
          "ip-interface-identifier",
          "cross-setting",
          "An adapter is named in a way that may differ between machines",
          Components.page(PAGE + "identifier"));

  @Override
  public List<RuleInfo> infos() {
    return List.of(PREFIX, NO_PREFIX, DHCP, IDENTIFIER);
  }

  @Override
  public void check(CheckContext context) {
    for (ComponentUse use : context.contents().components(Components.TCPIP)) {
      for (Element adapter : use.all(INTERFACE)) {
        adapter.all(ADDRESSES).forEach(address -> address(context, use, address));
        dhcp(context, use, adapter);
        identifier(context, use, adapter);
      }
    }
  }

  private static void address(CheckContext context, ComponentUse use, Element address) {
    String text = ComponentUse.value(address).orElse("");
    int slash = text.indexOf('/');
    if (slash < 0 && isIpv4(text)) {
      context.report(
          context
              .finding(
                  NO_PREFIX,
                  use,
                  address,
                  "the address "
                      + context.quoted(address)
                      + " has no prefix length; Windows takes that of its class, 8, 16 or 24")
              .help("write it with its length, such as " + text + "/24"));
    } else if (slash > 0 && text.indexOf(':') >= 0 && length(text, slash) > LONGEST_IPV6_PREFIX) {
      context.report(
          context
              .finding(
                  PREFIX,
                  use,
                  address,
                  "the prefix of "
                      + context.quoted(address)
                      + " is longer than the 64 that the reference allows for IPv6")
              .help("use /64 unless you know that a longer one works"));
    }
  }

  private static boolean isIpv4(String text) {
    return text.indexOf('.') > 0 && text.chars().allMatch(c -> c == '.' || Character.isDigit(c));
  }

  /** Zero if it is no number, which is another finding. */
  private static int length(String text, int slash) {
    String digits = text.substring(slash + 1);
    boolean number = digits.matches("\\d{1,3}");
    return number ? Integer.parseInt(digits) : 0;
  }

  private static void dhcp(CheckContext context, ComponentUse use, Element adapter) {
    Optional<Element> fixed =
        adapter.all(ADDRESSES).stream()
            .filter(a -> ComponentUse.value(a).filter(v -> v.indexOf('.') > 0).isPresent())
            .findFirst();
    Optional<Element> enabled = adapter.at("Ipv4Settings/DhcpEnabled");
    boolean on = enabled.isEmpty() || ComponentUse.isTrue(adapter, "Ipv4Settings/DhcpEnabled");
    if (fixed.isPresent() && on && adapter.closed()) {
      Element place = enabled.orElse(fixed.get());
      String message =
          enabled.isPresent()
              ? "DhcpEnabled is true for an adapter with a fixed IPv4 address"
              : "the adapter gets the fixed address "
                  + context.quoted(place)
                  + ", but DhcpEnabled is not set and is true by default";
      context.report(
          context.finding(DHCP, use, place, message).help("set Ipv4Settings/DhcpEnabled to false"));
    }
  }

  private static void identifier(CheckContext context, ComponentUse use, Element adapter) {
    Optional<Element> identifier = adapter.at("Identifier");
    Optional<String> name = identifier.flatMap(ComponentUse::value);
    if (name.isPresent() && !HARDWARE_ADDRESS.matcher(name.get()).matches()) {
      context.report(
          context
              .finding(
                  IDENTIFIER,
                  use,
                  identifier.get(),
                  "the adapter is named "
                      + context.quoted(identifier.get())
                      + "; machines with several adapters may number them differently")
              .help("a hardware address such as 00-15-5D-01-02-03 fits one machine for certain"));
    }
  }
}
