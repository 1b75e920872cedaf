package unattend.diagnostic;

/**
 * Where in an answer file a finding stands, in the file's own terms; a blank part makes no sense
 * for that finding.
 */
public record Where(String pass, String component, String path) {
  public static final Where NOWHERE = new Where("", "", "");
}
