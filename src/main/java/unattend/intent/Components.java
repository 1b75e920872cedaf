package unattend.intent;

import unattend.catalog.Catalog;

/** Names of the components that rules speak of, and addresses of their pages. */
public final class Components {
  public static final String SETUP = "Microsoft-Windows-Setup";
  public static final String SHELL_SETUP = "Microsoft-Windows-Shell-Setup";
  public static final String DEPLOYMENT = "Microsoft-Windows-Deployment";
  public static final String INTERNATIONAL = "Microsoft-Windows-International-Core";
  public static final String INTERNATIONAL_WINPE = "Microsoft-Windows-International-Core-WinPE";
  public static final String PNP_SYSPREP = "Microsoft-Windows-PnpSysprep";
  public static final String SECURITY_SPP = "Microsoft-Windows-Security-SPP";
  public static final String UNATTENDED_JOIN = "Microsoft-Windows-UnattendedJoin";
  public static final String TCPIP = "Microsoft-Windows-TCPIP";
  public static final String DNS_CLIENT = "Microsoft-Windows-DNS-Client";

  public static final String LOCAL_SESSION_MANAGER =
      "Microsoft-Windows-TerminalServices-LocalSessionManager";

  private Components() {}

  /** The address of a setting's page, by the page's stem. */
  public static String page(String stem) {
    return Catalog.link(stem);
  }
}
