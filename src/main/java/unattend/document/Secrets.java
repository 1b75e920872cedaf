package unattend.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.SourceText;
import unattend.diagnostic.Span;

/** Knows by element name what is secret, so that it is masked before anybody can show it. */
final class Secrets {
  /** Elements whose text, or whose Value child's text, is secret, in any letter case. */
  private static final Set<String> NAMES = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    NAMES.addAll(
        List.of(
            "Password",
            "AdministratorPassword",
            "OfflineAdministratorPassword",
            "MachinePassword",
            "AccountData",
            "ProductKey"));
  }

  /** The same in a file that broke off, where no tree says what a Value or Key belongs to. */
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "<(?:\\w+:)?(?:\\w*password|accountdata|productkey|value|key)\\b[^<>]*>([^<]*)",
          Pattern.CASE_INSENSITIVE);

  private Secrets() {}

  /** Masks the text of an element that holds a secret. */
  static void hide(Element element, SourceText source) {
    if (isSecret(element.name()) || (isValue(element) && isSecret(parentName(element)))) {
      source.hide(element.textSpan());
    }
  }

  /** Masks whatever could be a secret anywhere in an ill-formed text. */
  static void hideAll(SourceText source) {
    Matcher matcher = IN_TEXT.matcher(source.text());
    while (matcher.find()) {
      source.hide(new Span(matcher.start(1), matcher.end(1)));
    }
  }

  private static boolean isSecret(String name) {
    return NAMES.contains(name);
  }

  private static boolean isValue(Element element) {
    return element.name().equalsIgnoreCase("Value") || element.name().equalsIgnoreCase("Key");
  }

  private static String parentName(Element element) {
    Optional<Element> parent = element.parent();
    return parent.map(Element::name).orElse("");
  }
}
