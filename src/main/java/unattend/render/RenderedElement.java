package unattend.render;

import java.util.List;
import java.util.Optional;
import unattend.document.AnswerFile;
import unattend.profile.Place;

/**
 * An element as it stands in the answer file; what a template sees.
 *
 * @param text blank for an element with children or none
 * @param place the place of the profile it comes from; empty for the envelope
 * @param masked true if no message may show the text
 */
public record RenderedElement(
    String name,
    List<RenderedAttribute> attributes,
    String text,
    List<RenderedElement> children,
    Optional<Place> place,
    boolean masked) {

  /** An attribute; the name with its prefix. */
  public record RenderedAttribute(String name, String value) {}

  public RenderedElement {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** This element with every text that must not be shown replaced, as Windows itself wipes them. */
  RenderedElement redacted() {
    return new RenderedElement(
        name,
        attributes,
        masked && !text.isEmpty() ? AnswerFile.DELETED_SECRET : text,
        children.stream().map(RenderedElement::redacted).toList(),
        place,
        masked);
  }

  static RenderedElement container(
      String name, List<RenderedAttribute> attributes, List<RenderedElement> children) {
    return new RenderedElement(name, attributes, "", children, Optional.empty(), false);
  }
}
