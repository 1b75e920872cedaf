package unattend.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An element of the answer file to be: what it is called, what it holds, and which place of the
 * profile says so.
 */
public final class SettingNode {
  private final String name;
  private final Place place;
  private final List<Attribute> attributes = new ArrayList<>(2);
  private final List<SettingNode> children = new ArrayList<>(4);
  private Optional<String> text = Optional.empty();
  private boolean masked;
  private boolean base;

  /** An attribute; the name with its prefix. */
  public record Attribute(String name, String value) {}

  SettingNode(String name, Place place) {
    this.name = name;
    this.place = place;
  }

  SettingNode add(String childName, Place childPlace) {
    SettingNode child = new SettingNode(childName, childPlace);
    children.add(child);
    return child;
  }

  void add(SettingNode child) {
    children.add(child);
  }

  void attribute(String attributeName, String value) {
    attributes.removeIf(attribute -> attribute.name().equals(attributeName));
    attributes.add(new Attribute(attributeName, value));
  }

  void removeAttribute(String attributeName) {
    attributes.removeIf(attribute -> attribute.name().equals(attributeName));
  }

  /** Puts another element in the place of one that is there. */
  void replace(SettingNode old, SettingNode other) {
    children.set(children.indexOf(old), other);
  }

  void remove(SettingNode child) {
    children.remove(child);
  }

  /** From now on the profile may replace this element and all inside it. */
  void markAsBase() {
    base = true;
    children.forEach(SettingNode::markAsBase);
  }

  /** True if it comes from the answer file the profile starts from. */
  boolean isBase() {
    return base;
  }

  /**
   * @param mask true if no message may show the text
   */
  void text(String value, boolean mask) {
    text = Optional.of(value);
    masked = mask;
  }

  public String name() {
    return name;
  }

  /** Where the profile says so. */
  public Place place() {
    return place;
  }

  public List<Attribute> attributes() {
    return Collections.unmodifiableList(attributes);
  }

  public Optional<String> attribute(String attributeName) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals(attributeName)) {
        return Optional.of(attribute.value());
      }
    }
    return Optional.empty();
  }

  public List<SettingNode> children() {
    return Collections.unmodifiableList(children);
  }

  public Optional<SettingNode> child(String childName) {
    for (SettingNode child : children) {
      if (child.name.equals(childName)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  public Optional<String> text() {
    return text;
  }

  /** True if no message may show the text: it is secret or comes from outside the profile. */
  public boolean masked() {
    return masked;
  }
}
