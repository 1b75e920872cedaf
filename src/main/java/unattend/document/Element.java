package unattend.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.diagnostic.Span;

/** An element with its places. Built by the reader, read-only for everybody else. */
public final class Element {
  private final Optional<Element> parent;
  private final String prefix;
  private final String name;
  private final String namespace;
  private final List<Attribute> attributes;
  private final Span startTag;
  private List<Element> children = List.of();
  private final ElementText text = new ElementText();
  private int end;
  private boolean closed;

  Element(
      Optional<Element> parent,
      String prefix,
      String name,
      String namespace,
      List<Attribute> attributes,
      Span startTag) {
    this.parent = parent;
    this.prefix = prefix;
    this.name = name;
    this.namespace = namespace;
    this.attributes = attributes;
    this.startTag = startTag;
    this.end = startTag.end();
    if (parent.isPresent()) {
      parent.get().addChild(this);
    }
  }

  /** Many elements have no children, which need no list. */
  private void addChild(Element child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  /** Its text, to be added to while the file is read. */
  ElementText textSoFar() {
    return text;
  }

  void close(int offset) {
    children = List.copyOf(children);
    end = offset;
    closed = true;
  }

  public Optional<Element> parent() {
    return parent;
  }

  /** The prefix as written, or blank. */
  public String prefix() {
    return prefix;
  }

  /** The name without prefix. */
  public String name() {
    return name;
  }

  /** True if the prefix is declared nowhere, which reading the file has already told. */
  public boolean hasUndeclaredPrefix() {
    return !prefix.isEmpty() && namespace.isEmpty();
  }

  /** What the prefix, or the lack of one, is bound to; blank if nothing. */
  public String namespace() {
    return namespace;
  }

  /** Attributes in document order, namespace declarations left out. */
  public List<Attribute> attributes() {
    return attributes;
  }

  public Optional<Attribute> attribute(String attributeNamespace, String attributeName) {
    for (Attribute attribute : attributes) {
      if (attribute.name().equals(attributeName)
          && attribute.namespace().equals(attributeNamespace)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }

  public Optional<Attribute> attribute(String attributeName) {
    return attribute("", attributeName);
  }

  /** The value of an attribute without a namespace, or blank. */
  public String attributeOrBlank(String attributeName) {
    Optional<Attribute> found = attribute(attributeName);
    return found.isPresent() ? found.get().value() : "";
  }

  public List<Element> children() {
    return closed ? children : Collections.unmodifiableList(children);
  }

  /** The first child of that name, letter case ignored. */
  public Optional<Element> child(String childName) {
    return child(childName, 0, childName.length());
  }

  /** The first element at a path such as {@code OOBE/HideEULAPage}, letter case ignored. */
  public Optional<Element> at(String path) {
    Optional<Element> found = Optional.of(this);
    int start = 0;
    while (found.isPresent() && start <= path.length()) {
      int end = stepEnd(path, start);
      found = found.get().child(path, start, end);
      start = end + 1;
    }
    return found;
  }

  private static int stepEnd(String path, int start) {
    int slash = path.indexOf('/', start);
    return slash < 0 ? path.length() : slash;
  }

  private Optional<Element> child(String path, int start, int end) {
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i).isNamed(path, start, end)) {
        return Optional.of(children.get(i));
      }
    }
    return Optional.empty();
  }

  private boolean isNamed(String path, int start, int end) {
    return name.length() == end - start && name.regionMatches(true, 0, path, start, end - start);
  }

  /** All elements at a path, letter case ignored; every repeated step is followed. */
  public List<Element> all(String path) {
    List<Element> found = new ArrayList<>();
    collect(path, 0, found);
    return found;
  }

  private void collect(String path, int start, List<Element> found) {
    int end = stepEnd(path, start);
    for (int i = 0; i < children.size(); i++) {
      Element child = children.get(i);
      if (child.isNamed(path, start, end)) {
        if (end == path.length()) {
          found.add(child);
        } else {
          child.collect(path, end + 1, found);
        }
      }
    }
  }

  /** All text directly inside, references resolved, nothing trimmed. */
  public String text() {
    return text.whole();
  }

  /** The text without surrounding white space. */
  public String trimmedText() {
    return text.trimmed();
  }

  /** The whole number that the text is; empty if it is none, or one of more than nine digits. */
  public OptionalInt number() {
    return text.number();
  }

  /**
   * Where the text stands without surrounding white space; the empty span behind the start tag if
   * there is none.
   */
  public Span textSpan() {
    return text.solidSpan().orElse(Span.at(startTag.end()));
  }

  /** Where the whole text stands, white space included. */
  public Span wholeTextSpan() {
    return text.wholeSpan().orElse(Span.at(startTag.end()));
  }

  /** The first stretch of text that is not blank. */
  public Optional<Span> firstText() {
    return text.firstSpan();
  }

  public Span startTag() {
    return startTag;
  }

  /** The name in the start tag, prefix included. */
  public Span nameSpan() {
    int length = prefix.isEmpty() ? name.length() : prefix.length() + 1 + name.length();
    return new Span(startTag.start() + 1, startTag.start() + 1 + length);
  }

  /**
   * From the start tag to the end tag, both included; as far as was read if the file breaks off.
   */
  public Span span() {
    int read = Math.max(end, text.end());
    return new Span(startTag.start(), closed ? read : Math.max(read, lastChildEnd()));
  }

  private int lastChildEnd() {
    return children.isEmpty() ? 0 : children.get(children.size() - 1).span().end();
  }

  /** False if the file breaks off before the end tag. */
  public boolean closed() {
    return closed;
  }

  /** True if nothing but white space is inside. */
  public boolean isEmpty() {
    return children.isEmpty() && text.isBlank();
  }

  public boolean isIn(String otherNamespace) {
    return namespace.equals(otherNamespace);
  }
}
