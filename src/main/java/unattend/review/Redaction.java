package unattend.review;

import java.util.List;
import java.util.Map;
import unattend.diagnostic.Span;

/**
 * What a copy of an answer file says in place of its secrets.
 *
 * @param replacements what stands at a place from now on
 * @param places where secrets were, in the order of the file
 */
public record Redaction(Map<Span, String> replacements, List<Place> places) {
  public Redaction {
    replacements = Map.copyOf(replacements);
    places = List.copyOf(places);
  }

  /**
   * Where a secret was.
   *
   * @param line counted from 1
   * @param element its path, or words for a place that is no element
   */
  public record Place(int line, String element) {}
}
