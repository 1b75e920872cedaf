package unattend.document;

/** The namespaces of an answer file. */
public final class Names {
  /** The namespace of the answer file itself. */
  public static final String UNATTEND = "urn:schemas-microsoft-com:unattend";

  /** The namespace of {@code wcm:action} and {@code wcm:keyValue}. */
  public static final String WCM = "http://schemas.microsoft.com/WMIConfig/2002/State";

  /** The namespace of {@code offlineImage}, written by Windows SIM. */
  public static final String CPI = "urn:schemas-microsoft-com:cpi";

  private Names() {}
}
