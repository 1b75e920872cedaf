package unattend.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.document.Element;
import unattend.intent.Components;

/**
 * A product key that a file holds. It is a secret: it may be compared, never shown.
 *
 * @param text without surrounding blanks
 */
record ProductKey(ComponentUse use, Element element, String text) {
  private static final String SETUP_KEY = "UserData/ProductKey/Key";
  private static final String SHELL_KEY = "ProductKey";
  private static final int GROUP = 5;

  /** A published key: what it is for. */
  record Published(boolean gvlk, String edition, String title) {}

  /** Loaded when the first key is looked up. */
  private static final class Table {
    static final ValueTable KEYS = ValueTable.read("product-keys");
  }

  /** The keys of both places, placeholders left out. */
  static List<ProductKey> all(CheckContext context) {
    return context.contents().once(ProductKey.class, () -> find(context));
  }

  private static List<ProductKey> find(CheckContext context) {
    List<ProductKey> keys = new ArrayList<>();
    for (ComponentUse use : context.contents().components(Pass.WINDOWS_PE, Components.SETUP)) {
      keys.addAll(in(use, SETUP_KEY));
    }
    for (ComponentUse use : context.contents().components(Components.SHELL_SETUP)) {
      keys.addAll(in(use, SHELL_KEY));
    }
    return keys;
  }

  private static List<ProductKey> in(ComponentUse use, String path) {
    return use.at(path).stream()
        .flatMap(
            element ->
                ComponentUse.value(element)
                    .filter(text -> !isPlaceholder(text))
                    .map(text -> new ProductKey(use, element, text))
                    .stream())
        .toList();
  }

  /** True for words that stand for a key, and for groups of one repeated character each. */
  private static boolean isPlaceholder(String text) {
    String[] groups = text.split("-");
    long characters = text.chars().filter(ProductKey::isLetterOrDigit).count();
    boolean oneWord = groups.length == 1;
    boolean lettersOnly = text.chars().noneMatch(c -> c >= '0' && c <= '9');
    boolean words = characters != GROUP * GROUP && (oneWord || lettersOnly);
    boolean repeated = true;
    for (String group : groups) {
      repeated &= group.chars().distinct().count() <= 1;
    }
    return words || repeated || text.contains("*");
  }

  /** True for the key in windowsPE, false for the one that activates Windows later. */
  boolean choosesImage() {
    return use.isIn(Pass.WINDOWS_PE);
  }

  /** What the key is for, if it is one of those that Microsoft publishes for everybody. */
  Optional<Published> published() {
    return Table.KEYS
        .row(text)
        .map(row -> new Published(row.get(1).equals("gvlk"), row.get(2), row.get(3)));
  }

  /** True for five groups of five letters and digits. */
  boolean isWellFormed() {
    String[] groups = text.split("-", -1);
    boolean wellFormed = groups.length == GROUP;
    for (String group : groups) {
      wellFormed &= group.length() == GROUP && group.chars().allMatch(ProductKey::isLetterOrDigit);
    }
    return wellFormed;
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
