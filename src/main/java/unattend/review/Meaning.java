package unattend.review;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import unattend.catalog.Setting;
import unattend.catalog.ValueType;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;

/** Texts as Windows compares them. */
final class Meaning {
  private Meaning() {}

  /** What the text of an element means: equal for spellings that mean the same. */
  static String of(Element element, Optional<Setting> setting) {
    String text = element.trimmedText();
    if (setting.filter(Setting::sensitive).isPresent()) {
      return element.text();
    }
    return setting.flatMap(Setting::type).map(type -> of(text, type)).orElse(text);
  }

  private static String of(String text, ValueType type) {
    return switch (type.base()) {
      case BOOLEAN -> bool(text.toLowerCase(Locale.ROOT));
      case INTEGER -> integer(text);
      case WORD -> type.accepted(text).orElse(text);
      case TEXT -> text;
    };
  }

  private static String bool(String folded) {
    return switch (folded) {
      case "1" -> "true";
      case "0" -> "false";
      default -> folded;
    };
  }

  private static String integer(String text) {
    return text.matches("[+-]?\\d{1,30}") ? new BigInteger(text).toString() : text;
  }

  /** What tells a list item apart from its neighbours; empty if it has nothing. */
  static Optional<String> key(Element item, Setting setting) {
    if (setting.keyedByAttribute()) {
      return item.attribute(Names.WCM, "keyValue").map(Attribute::value).map(Meaning::folded);
    }
    return item.child(setting.key())
        .map(child -> of(child, setting.child(setting.key())))
        .map(Meaning::folded)
        .filter(key -> !key.isEmpty());
  }

  /** An element and all inside it, for telling whether two are the same. */
  static String whole(Element element) {
    StringBuilder all = new StringBuilder(folded(element.name()));
    element.attributes().stream()
        .map(attribute -> " " + attribute.name() + "=" + attribute.value())
        .sorted()
        .forEach(all::append);
    all.append('{').append(element.trimmedText());
    element.children().forEach(child -> all.append(whole(child)));
    return all.append('}').toString();
  }

  /** What is done with a list item; without a word it is added. */
  static String action(Element item) {
    return item.attributes().stream()
        .filter(attribute -> attribute.name().equals("action"))
        .map(attribute -> folded(attribute.value()))
        .findFirst()
        .orElse("add");
  }

  /** The value of an attribute, empty without it. */
  static Optional<String> attribute(Optional<Element> element, String name) {
    return element.flatMap(
        e ->
            e.attributes().stream()
                .filter(a -> a.name().equals(name))
                .map(a -> folded(a.value()))
                .findFirst());
  }

  static String folded(String text) {
    return text.trim().toLowerCase(Locale.ROOT);
  }
}
