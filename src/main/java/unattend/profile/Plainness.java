package unattend.profile;

import java.util.Set;
import unattend.document.Attribute;
import unattend.document.Element;
import unattend.document.Names;

/** Tells components that keys and settings can say from those only {@code raw:} can. */
final class Plainness {
  private static final Set<String> IDENTITY =
      Set.of(
          "name", "processorArchitecture", "publicKeyToken", "language", "versionScope", "version");

  private Plainness() {}

  /** True for a component of that architecture with a name. */
  static boolean hasIdentity(Element component, String architecture) {
    return component.name().equals("component")
        && component.attribute("name").isPresent()
        && component
            .attribute("processorArchitecture")
            .filter(attribute -> attribute.value().equalsIgnoreCase(architecture))
            .isPresent()
        && component.attributes().stream()
            .allMatch(a -> a.namespace().isEmpty() && IDENTITY.contains(a.name()));
  }

  /** True if nothing inside mixes text and elements or is of another namespace. */
  static boolean isPlain(Element element) {
    boolean mixed = !element.children().isEmpty() && !element.text().isBlank();
    return element.isIn(Names.UNATTEND)
        && !mixed
        && element.attributes().stream().allMatch(Plainness::isPlain)
        && element.children().stream().allMatch(Plainness::isPlain);
  }

  private static boolean isPlain(Attribute attribute) {
    return attribute.namespace().isEmpty() || attribute.namespace().equals(Names.WCM);
  }
}
