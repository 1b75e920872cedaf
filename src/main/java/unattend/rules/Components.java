package unattend.rules;

import unattend.catalog.Catalog;

/** Names of the components that rules speak of, and addresses of their pages. */
final class Components {
  static final String SETUP = "Microsoft-Windows-Setup";
  static final String SHELL_SETUP = "Microsoft-Windows-Shell-Setup";
  static final String DEPLOYMENT = "Microsoft-Windows-Deployment";
  static final String INTERNATIONAL = "Microsoft-Windows-International-Core";
  static final String INTERNATIONAL_WINPE = "Microsoft-Windows-International-Core-WinPE";
  static final String PNP_SYSPREP = "Microsoft-Windows-PnpSysprep";
  static final String SECURITY_SPP = "Microsoft-Windows-Security-SPP";
  static final String UNATTENDED_JOIN = "Microsoft-Windows-UnattendedJoin";
  static final String TCPIP = "Microsoft-Windows-TCPIP";
  static final String DNS_CLIENT = "Microsoft-Windows-DNS-Client";

  static final String LOCAL_SESSION_MANAGER =
      "Microsoft-Windows-TerminalServices-LocalSessionManager";

  private Components() {}

  /** The address of a setting's page, by the page's stem. */
  static String page(String stem) {
    return Catalog.link(stem);
  }
}
