package unattend.sysprep.script;

import java.util.Optional;

/** Text in scripts of cmd.exe: what could be read as code is made harmless, or refused. */
final class CommandText {
  private CommandText() {}

  /** Why a path cannot stand in a script of cmd; empty if it can. */
  static Optional<String> objection(String path) {
    boolean ascii = path.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    if (!ascii) {
      return Optional.of(
          "a .cmd file is read in the code page of its machine, so a path in it may hold ASCII"
              + " letters only; a .ps1 file takes it");
    }
    if (!path.matches("([A-Za-z]:|\\\\\\\\[^\\\\/]+\\\\[^\\\\/]+)\\\\[^/]+")) {
      return Optional.of(
          "a script needs the whole path of that machine, such as C:\\Lab\\sysprep.exe");
    }
    boolean possible = path.chars().noneMatch(letter -> "\"<>|*?".indexOf(letter) >= 0);
    return possible
        ? Optional.empty()
        : Optional.of("no path of Windows holds any of \" < > | * ?");
  }

  /** As it stands between the quotes of {@code set "NAME=…"}. */
  static String quoted(String path) {
    return path.replace("%", "%%");
  }

  /** As it is written by echo, also between brackets. */
  static String echoed(String text) {
    return text.replaceAll("[\\^&|<>()]", "^$0").replace("%", "%%");
  }
}
