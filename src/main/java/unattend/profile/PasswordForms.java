package unattend.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import unattend.document.Element;

/** The two forms in which an answer file holds a password with a {@code Value}. */
final class PasswordForms {
  private PasswordForms() {}

  /** The password of an element; empty if it has another form. */
  static Optional<String> password(Element element) {
    List<Element> children = element.children();
    Optional<Element> value = element.child("Value");
    boolean known =
        children.stream().allMatch(c -> c.name().equals("Value") || c.name().equals("PlainText"));
    boolean bare = children.stream().allMatch(c -> c.attributes().isEmpty());
    if (value.isEmpty()
        || !known
        || !bare
        || children.size() > 2
        || !element.attributes().isEmpty()) {
      return Optional.empty();
    }
    Optional<Boolean> plain = plain(element);
    return plain.isEmpty()
        ? Optional.empty()
        : plain.get()
            ? Optional.of(value.get().text())
            : decoded(value.get().trimmedText(), element.name());
  }

  /** Whether it is plain; a missing PlainText means that it is. */
  private static Optional<Boolean> plain(Element element) {
    return element.child("PlainText").map(e -> Spelling.flag(e.text())).orElse(Optional.of(true));
  }

  private static Optional<String> decoded(String value, String element) {
    if (value.isEmpty()) {
      return Optional.of("");
    }
    try {
      String text = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_16LE);
      return text.endsWith(element)
          ? Optional.of(text.substring(0, text.length() - element.length()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** True if there are passwords and each stands as it is. */
  static boolean allPlain(Element root) {
    List<Element> passwords = new ArrayList<>();
    collect(root, passwords);
    return !passwords.isEmpty()
        && passwords.stream().allMatch(element -> plain(element).orElse(false));
  }

  private static void collect(Element element, List<Element> passwords) {
    if (element.name().endsWith("Password") && element.child("Value").isPresent()) {
      passwords.add(element);
    }
    element.children().forEach(child -> collect(child, passwords));
  }
}
