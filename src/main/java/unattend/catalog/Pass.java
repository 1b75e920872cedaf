package unattend.catalog;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A configuration pass, in the order Windows runs them. */
public enum Pass {
  WINDOWS_PE("windowsPE"),
  OFFLINE_SERVICING("offlineServicing"),
  GENERALIZE("generalize"),
  SPECIALIZE("specialize"),
  AUDIT_SYSTEM("auditSystem"),
  AUDIT_USER("auditUser"),
  OOBE_SYSTEM("oobeSystem");

  private final String word;

  Pass(String word) {
    this.word = word;
  }

  /** The spelling of the answer file. */
  public String word() {
    return word;
  }

  /** The pass of exactly that spelling. */
  public static Optional<Pass> of(String word) {
    for (Pass pass : values()) {
      if (pass.word.equals(word)) {
        return Optional.of(pass);
      }
    }
    return Optional.empty();
  }

  /** Parses names separated by blanks. */
  public static Set<Pass> parseAll(String words) {
    Set<Pass> passes = EnumSet.noneOf(Pass.class);
    for (String word : words.trim().split("\\s+")) {
      if (!word.isEmpty()) {
        passes.add(
            of(word).orElseThrow(() -> new IllegalArgumentException("no pass '" + word + "'")));
      }
    }
    return passes;
  }

  /** The names in running order, as a person lists them. */
  public static String join(Set<Pass> passes) {
    return new TreeSet<>(passes).stream().map(Pass::word).collect(Collectors.joining(", "));
  }
}
