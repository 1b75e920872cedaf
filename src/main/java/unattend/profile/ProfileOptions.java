package unattend.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What the user said beside the profile.
 *
 * @param environment what {@code ${env:NAME}} stands for
 * @param sets {@code KEY=VALUE} each, put into the profile
 * @param variables {@code NAME=VALUE} each, put into {@code vars:}
 * @param architecture which of several architectures to render
 * @param seed makes {@code ${random:N}} repeatable
 * @param prompt asks the user a question; empty if nobody is there
 * @param strict a secret in the profile itself is an error
 */
public record ProfileOptions(
    Map<String, String> environment,
    List<String> sets,
    List<String> variables,
    Optional<String> architecture,
    OptionalLong seed,
    Function<String, Optional<String>> prompt,
    boolean strict) {
  /** What Java reads where the bytes are not of the locale's character set. */
  private static final char UNREADABLE = '\uFFFD';

  public ProfileOptions {
    environment = Map.copyOf(environment);
    sets = List.copyOf(sets);
    variables = List.copyOf(variables);
  }

  /** False if a value of the environment or the command line lost characters on its way here. */
  public static boolean isWhole(String value) {
    return value.indexOf(UNREADABLE) < 0;
  }

  /** Nothing but an environment, and nobody there to answer. */
  public static ProfileOptions of(Map<String, String> environment) {
    return new ProfileOptions(
        environment,
        List.of(),
        List.of(),
        Optional.empty(),
        OptionalLong.empty(),
        question -> Optional.empty(),
        false);
  }
}
