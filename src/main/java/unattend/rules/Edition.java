package unattend.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unattend.catalog.Pass;
import unattend.check.CheckContext;
import unattend.check.ComponentUse;
import unattend.document.Element;
import unattend.intent.Components;

/**
 * An edition of Windows, and where the file says so.
 *
 * @param id as in the registry value EditionID, such as Professional
 */
record Edition(String id, Optional<Element> place) {
  private static final String METADATA = "ImageInstall/OSImage/InstallFrom/MetaData";
  private static final Set<String> HOME =
      Set.of(
          "Core", "CoreN", "CoreSingleLanguage", "CoreCountrySpecific", "HomeBasic", "HomePremium");

  /** Loaded when the first name is looked up. */
  private static final class Table {
    static final ValueTable NAMES = ValueTable.read("editions");
  }

  /** The edition of an image name such as {@code Windows 11 Pro}, or of an EditionID. */
  static Optional<String> named(String name) {
    List<String> words = Arrays.asList(name.trim().split("\\s+"));
    int first = 0;
    while (first < words.size() && isProduct(words.get(first))) {
      first++;
    }
    String rest = String.join(" ", words.subList(first, words.size()));
    return Table.NAMES.row(rest).map(row -> row.get(1));
  }

  private static boolean isProduct(String word) {
    return word.equalsIgnoreCase("Windows")
        || word.equalsIgnoreCase("Server")
        || word.equalsIgnoreCase("R2")
        || word.equalsIgnoreCase("Vista")
        || (!word.isEmpty() && Character.isDigit(word.charAt(0)));
  }

  /** The edition of the image that a component chooses by name. */
  static Optional<Edition> ofImage(ComponentUse use) {
    for (Element metadata : use.all(METADATA)) {
      boolean byName = ComponentUse.is(metadata, "Key", "/IMAGE/NAME");
      Optional<String> id = ComponentUse.value(metadata, "Value").flatMap(Edition::named);
      if (byName && id.isPresent()) {
        return Optional.of(new Edition(id.get(), metadata.at("Value")));
      }
    }
    return Optional.empty();
  }

  /** What was declared. */
  static Optional<Edition> declared(CheckContext context) {
    return context
        .options()
        .edition()
        .map(word -> new Edition(named(word).orElse(word), Optional.empty()));
  }

  /** What was declared, else what the image's name or a published key tells. */
  static Optional<Edition> of(CheckContext context) {
    return declared(context)
        .or(
            () ->
                context.contents().components(Pass.WINDOWS_PE, Components.SETUP).stream()
                    .flatMap(use -> ofImage(use).stream())
                    .findFirst())
        .or(
            () ->
                ProductKey.all(context).stream()
                    .flatMap(
                        key ->
                            key.published().stream()
                                .map(
                                    known ->
                                        new Edition(known.edition(), Optional.of(key.element()))))
                    .findFirst());
  }

  boolean isHome() {
    return HOME.contains(id);
  }
}
