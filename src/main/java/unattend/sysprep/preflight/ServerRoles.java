package unattend.sysprep.preflight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Server roles that do not survive sysprep.
 *
 * <p>The documentation's table ends with Windows Server 2012, whose column is taken for all later
 * ones; what it calls not applicable is unknown.
 */
final class ServerRoles {
  /** Names of roles by the names of their features. */
  static final Map<String, String> UNSUPPORTED = read();

  private ServerRoles() {}

  private static Map<String, String> read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ServerRoles.class.getResourceAsStream("/unattend/schemas/values/server-roles.tsv"),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.split("\t"))
          .filter(column -> column[2].equals("no"))
          .collect(Collectors.toUnmodifiableMap(column -> column[0], column -> column[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
