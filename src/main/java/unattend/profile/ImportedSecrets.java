package unattend.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.document.Attribute;
import unattend.document.CommandSecrets;
import unattend.document.Element;

/** Puts references in the place of the secrets of an imported answer file. */
final class ImportedSecrets {
  private final boolean keep;
  private final Map<String, String> byVariable = new LinkedHashMap<>();
  private Optional<SourceText> source = Optional.empty();

  /**
   * @param keep true to write the secrets as they are
   */
  ImportedSecrets(boolean keep) {
    this.keep = keep;
  }

  /** To be told of the file the secrets are in. */
  void readFrom(SourceText text) {
    source = Optional.of(text);
  }

  /** What the profile says for a secret: a reference, or the text itself if it is empty. */
  Draft.Text draft(String path, String secret) {
    if (secret.isEmpty() || keep) {
      return new Draft.Text(escaped(secret));
    }
    return new Draft.Text(reference(path, secret));
  }

  /** What the profile says for the text of an element, which may be a secret or have some in it. */
  Draft.Text draft(String path, Element element) {
    return isSecret(element.textSpan())
        ? draft(path, element.text())
        : new Draft.Text(text(path, element.text()));
  }

  Draft.Text draft(String path, Attribute attribute) {
    return isSecret(attribute.valueSpan())
        ? draft(path, attribute.value())
        : new Draft.Text(text(path, attribute.value()));
  }

  /** True if the reader of the file took all of that place for one secret. */
  boolean isSecret(Span place) {
    return source.filter(s -> s.visible(place).equals(SourceText.MASK)).isPresent();
  }

  /** A text in which nothing is taken for a reference but those in the places of its secrets. */
  String text(String path, String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (Span secret : keep ? List.<Span>of() : CommandSecrets.places(text)) {
      String before = escaped(text.substring(from, secret.start()));
      out.append(before).append(before.endsWith("$") ? "$" : "");
      out.append(reference(path, text.substring(secret.start(), secret.end())));
      from = secret.end();
    }
    return out.append(escaped(text.substring(from))).toString();
  }

  private String reference(String path, String secret) {
    String name = path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    String variable = name;
    for (int i = 2; isOther(variable, secret); i++) {
      variable = name + "_" + i;
    }
    byVariable.put(variable, secret);
    return "${env:" + variable + "}";
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
