package unattend.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import unattend.diagnostic.Span;

/** An element with its places. Built by the reader, read-only for everybody else. */
public final class Element {
  private final Optional<Element> parent;
  private final String prefix;
  private final String name;
  private final String namespace;
  private final List<Attribute> attributes;
  private final Span startTag;
  private final List<Element> children = new ArrayList<>();
  private List<String> textParts = List.of();
  private Optional<Span> wholeText = Optional.empty();
  private Optional<Span> solidText = Optional.empty();
  private Optional<Span> firstText = Optional.empty();
  private String trimmed = "";
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
    parent.ifPresent(element -> element.children.add(this));
  }

  /**
   * One more piece of text.
   *
   * @param whole where it stands
   * @param solid where it stands without surrounding white space; empty if it is nothing else
   */
  void addText(String part, Span whole, Optional<Span> solid) {
    if (!part.isEmpty()) {
      append(part);
      trimmed = "";
    }
    wholeText = Optional.of(joined(wholeText, whole));
    if (solid.isPresent()) {
      solidText = Optional.of(joined(solidText, solid.get()));
      firstText = firstText.isPresent() ? firstText : solid;
    }
    end = Math.max(end, whole.end());
  }

  private static Span joined(Optional<Span> before, Span next) {
    return before.isPresent() ? new Span(before.get().start(), next.end()) : next;
  }

  /** True if something else than white space was added. */
  boolean hasText() {
    return solidText.isPresent();
  }

  /** Most elements have one part, and there are many elements. */
  private void append(String part) {
    if (textParts.isEmpty()) {
      textParts = List.of(part);
      return;
    }
    if (textParts.size() == 1) {
      textParts = new ArrayList<>(textParts);
    }
    textParts.add(part);
  }

  void close(int offset) {
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

  public List<Element> children() {
    return Collections.unmodifiableList(children);
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
    for (Element child : children) {
      if (child.isNamed(path, start, end)) {
        return Optional.of(child);
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
    for (Element child : children) {
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
    return textParts.size() == 1 ? textParts.get(0) : String.join("", textParts);
  }

  /** The text without surrounding white space. */
  public String trimmedText() {
    if (trimmed.isEmpty() && solidText.isPresent()) {
      trimmed = text().trim();
    }
    return trimmed;
  }

  /**
   * Where the text stands without surrounding white space; the empty span behind the start tag if
   * there is none.
   */
  public Span textSpan() {
    return solidText.orElse(Span.at(startTag.end()));
  }

  /** Where the whole text stands, white space included. */
  public Span wholeTextSpan() {
    return wholeText.orElse(Span.at(startTag.end()));
  }

  /** The first stretch of text that is not blank. */
  public Optional<Span> firstText() {
    return firstText;
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
    return new Span(startTag.start(), end);
  }

  /** False if the file breaks off before the end tag. */
  public boolean closed() {
    return closed;
  }

  /** True if nothing but white space is inside. */
  public boolean isEmpty() {
    return children.isEmpty() && solidText.isEmpty();
  }

  public boolean isIn(String otherNamespace) {
    return namespace.equals(otherNamespace);
  }
}
