package unattend.profile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts references in the place of the secrets of an imported answer file. */
final class ImportedSecrets {
  private final boolean keep;
  private final Map<String, String> byVariable = new LinkedHashMap<>();

  /**
   * @param keep true to write the secrets as they are
   */
  ImportedSecrets(boolean keep) {
    this.keep = keep;
  }

  /** What the profile says for a secret: a reference, or the text itself if it is empty. */
  Draft.Text draft(String path, String secret) {
    if (secret.isEmpty() || keep) {
      return new Draft.Text(escaped(secret));
    }
    String name = path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    String variable = name;
    for (int i = 2; isOther(variable, secret); i++) {
      variable = name + "_" + i;
    }
    byVariable.put(variable, secret);
    return new Draft.Text("${env:" + variable + "}");
  }

  private boolean isOther(String variable, String secret) {
    return Optional.ofNullable(byVariable.get(variable)).filter(s -> !s.equals(secret)).isPresent();
  }

  /** The variables and what each stands for: never to be shown. */
  Map<String, String> byVariable() {
    return byVariable;
  }

  /** A text in which nothing is taken for a reference. */
  static String escaped(String text) {
    return text.replaceAll("\\$(?=[{$])", "\\$\\$");
  }
}
