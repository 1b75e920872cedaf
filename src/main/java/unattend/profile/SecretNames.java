package unattend.profile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;
import unattend.document.Element;

/** Knows by its key what is secret, so that it is masked before anybody can show it. */
final class SecretNames {
  private static final Set<String> NAMES =
      Set.of(
          "password",
          "passwordfile",
          "product-key",
          "productkey",
          "machine-password",
          "machinepassword",
          "provisioning",
          "offline-provisioning",
          "accountdata",
          "administratorpassword",
          "offlineadministratorpassword");

  /** The same in a text that is not even YAML: everything behind such a key on its line. */
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?i)(?:password|pw|pass|secret|product-?key|provisioning|accountdata)[\"']?\\s*:[ \\t]*([^\\r\\n]+)");

  private SecretNames() {}

  /** Masks all literals that stand behind a secret's key; references stay readable. */
  static void hide(YamlNode node) {
    if (node instanceof YamlMap map) {
      for (YamlMap.Entry entry : map.entries()) {
        if (isName(entry.key())) {
          hideLiterals(entry.value());
        }
        hide(entry.value());
      }
    } else if (node instanceof YamlList list) {
      list.items().forEach(SecretNames::hide);
    }
  }

  private static void hideLiterals(YamlNode value) {
    if (value instanceof YamlScalar scalar && !scalar.text().startsWith("${")) {
      scalar.hide();
    } else if (value instanceof YamlMap map) {
      map.entries().stream()
          .filter(entry -> !entry.key().equals("PlainText"))
          .forEach(entry -> hideLiterals(entry.value()));
    }
  }

  /** True for an element whose text is secret by its own name or its parent's. */
  static boolean isSecret(Element element) {
    return isName(element.name()) || element.parent().filter(p -> isName(p.name())).isPresent();
  }

  private static boolean isName(String name) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Masks whatever could be a secret anywhere in a text that is not YAML. */
  static void hideAll(SourceText source) {
    Matcher matcher = IN_TEXT.matcher(source.text());
    while (matcher.find()) {
      source.hide(new Span(matcher.start(1), matcher.end(1)));
    }
  }
}
