package unattend.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import unattend.diagnostic.Span;

/**
 * The text directly inside one element, and where it stands. Its places are plain numbers, because
 * there is one for each element of each file.
 */
final class ElementText {
  private static final int NOWHERE = -1;

  private List<String> parts = List.of();
  private String trimmed = "";
  private int start = NOWHERE;
  private int end;
  private int solidStart = NOWHERE;
  private int solidEnd;
  private int firstEnd;

  /** One more piece that is white space only and that nobody will read. */
  void addBlank(Span place) {
    start = start == NOWHERE ? place.start() : start;
    end = place.end();
  }

  /** One more piece of white space, which belongs to other text before it. */
  void addBlank(String part, Span place) {
    append(part);
    addBlank(place);
  }

  /**
   * One more piece.
   *
   * @param place where it stands
   * @param solid where it stands without surrounding white space
   */
  void add(String part, Span place, Span solid) {
    append(part);
    if (isBlank()) {
      solidStart = solid.start();
      firstEnd = solid.end();
    }
    solidEnd = solid.end();
    addBlank(place);
  }

  /** Most elements have one part. */
  private void append(String part) {
    trimmed = "";
    if (parts.isEmpty()) {
      parts = List.of(part);
      return;
    }
    if (parts.size() == 1) {
      parts = new ArrayList<>(parts);
    }
    parts.add(part);
  }

  /** True if nothing but white space was added. */
  boolean isBlank() {
    return solidStart == NOWHERE;
  }

  /** Where the last piece ends; 0 if there is none. */
  int end() {
    return end;
  }

  String whole() {
    return parts.size() == 1 ? parts.get(0) : String.join("", parts);
  }

  String trimmed() {
    if (trimmed.isEmpty() && !isBlank()) {
      trimmed = whole().trim();
    }
    return trimmed;
  }

  /** The whole number that it is; empty if it is none, or one of more than nine digits. */
  OptionalInt number() {
    String digits = trimmed();
    if (digits.isEmpty() || digits.length() > 9) {
      return OptionalInt.empty();
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }

  Optional<Span> wholeSpan() {
    return start == NOWHERE ? Optional.empty() : Optional.of(new Span(start, end));
  }

  /** Without the white space around it. */
  Optional<Span> solidSpan() {
    return isBlank() ? Optional.empty() : Optional.of(new Span(solidStart, solidEnd));
  }

  /** Up to the first comment, child or other break. */
  Optional<Span> firstSpan() {
    return isBlank() ? Optional.empty() : Optional.of(new Span(solidStart, firstEnd));
  }
}
