package unattend.sysprep.remote;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom to be on which machine: {@code USER@MACHINE[:PORT]}, an IPv6 address in brackets. */
public record SshAddress(String user, String machine, int port) {
  private static final int STANDARD_PORT = 22;

  /** A user may hold an at sign, as in {@code admin@contoso.com}: the last one counts. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?<user>\\P{Cntrl}+)@(\\[(?<six>[0-9A-Fa-f:.%]+)]|(?<name>[^@:\\[\\]\\s/\\\\]+))"
              + "(:(?<port>\\d{1,5}))?");

  /** Reads an address; empty if the text is none. */
  public static Optional<SshAddress> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String port = form.group("port");
    int number = port == null ? STANDARD_PORT : Integer.parseInt(port);
    if (number < 1 || number > 65535) {
      return Optional.empty();
    }
    String machine = form.group("six") == null ? form.group("name") : form.group("six");
    return Optional.of(
        new SshAddress(form.group("user"), machine.toLowerCase(Locale.ROOT), number));
  }

  /** The machine as a line of known_hosts names it. */
  String known() {
    return port == STANDARD_PORT ? machine : "[" + machine + "]:" + port;
  }

  @Override
  public String toString() {
    return machine.contains(":") ? "[" + machine + "]:" + port : machine + ":" + port;
  }
}
