package unattend.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.catalog.Pass;
import unattend.diagnostic.Where;
import unattend.document.Element;

/**
 * One component element of a file.
 *
 * @param pass the pass it stands in; empty if its settings element names none
 * @param name in the catalogue's spelling, or as written if the catalogue does not know it
 */
public record ComponentUse(Optional<Pass> pass, String name, Element element) {

  /** The first element at a path below the component, letter case ignored. */
  public Optional<Element> at(String path) {
    return element.at(path);
  }

  /** All elements at a path below the component, letter case ignored. */
  public List<Element> all(String path) {
    return element.all(path);
  }

  /** The value at a path, if there is one that can be judged. */
  public Optional<String> value(String path) {
    return at(path).flatMap(ComponentUse::value);
  }

  /** The trimmed text of an element; empty if it is blank or a placeholder of a template. */
  public static Optional<String> value(Element element) {
    String text = element.trimmedText();
    return text.isEmpty() || Placeholder.in(text) ? Optional.empty() : Optional.of(text);
  }

  /** The value below an element, as {@link #value(Element)}. */
  public static Optional<String> value(Element parent, String path) {
    return parent.at(path).flatMap(ComponentUse::value);
  }

  /** The whole number below an element, if there is one that can be judged. */
  public static OptionalInt number(Element parent, String path) {
    Optional<Element> found = parent.at(path);
    return found.isPresent() ? found.get().number() : OptionalInt.empty();
  }

  public boolean isTrue(String path) {
    return is(path, "true");
  }

  public static boolean isTrue(Element parent, String path) {
    return is(parent, path, "true");
  }

  /** True if the value at a path is this word, letter case ignored. */
  public boolean is(String path, String word) {
    return is(element, path, word);
  }

  /** True if the value below an element is this word, letter case ignored. */
  public static boolean is(Element parent, String path, String word) {
    Optional<Element> found = parent.at(path);
    return found.isPresent() && is(found.get(), word);
  }

  /** True if the value of an element is this word, letter case ignored. */
  public static boolean is(Element element, String word) {
    return element.trimmedText().equalsIgnoreCase(word);
  }

  public boolean isIn(Pass wanted) {
    return pass.isPresent() && pass.get() == wanted;
  }

  /** The architecture as written, or blank. */
  public String architecture() {
    return element.attributeOrBlank("processorArchitecture");
  }

  /** Where an element inside this component stands, in the file's own terms. */
  public Where where(Element inside) {
    return new Where(pass.map(Pass::word).orElse(""), name, path(inside));
  }

  private String path(Element inside) {
    if (inside == element) {
      return "";
    }
    Optional<Element> parent = inside.parent();
    String above = parent.isPresent() ? path(parent.get()) : "";
    return above.isEmpty() ? inside.name() : above + "/" + inside.name();
  }
}
