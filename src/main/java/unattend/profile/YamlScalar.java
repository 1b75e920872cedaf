package unattend.profile;

import java.util.List;
import unattend.diagnostic.OneLine;

/**
 * A single value: always its text, never a guess at a type.
 *
 * @param plain true if written without quotes
 * @param origin where the text comes from
 * @param parts the places of further values the text was put together from
 */
record YamlScalar(Place place, String text, boolean plain, Origin origin, List<Place> parts)
    implements YamlNode {

  private static final int LONGEST = 60;

  /** Where a text comes from. */
  enum Origin {
    /** It stands in the profile. */
    LITERAL,
    /** At least a part of it comes from the environment, another file or a prompt. */
    OUTSIDE,
    /** Its references could not be resolved, which was reported. */
    UNRESOLVED
  }

  YamlScalar {
    parts = List.copyOf(parts);
  }

  static YamlScalar literal(Place place, String text, boolean plain) {
    return new YamlScalar(place, text, plain, Origin.LITERAL, List.of());
  }

  /** True for a key with nothing behind it. */
  boolean missing() {
    return plain && text.isEmpty() && origin == Origin.LITERAL;
  }

  boolean resolved() {
    return origin != Origin.UNRESOLVED;
  }

  /** The text as the profile writes it, for a message; what comes from outside is not shown. */
  String shown() {
    return "\"" + (origin == Origin.LITERAL && parts.isEmpty() ? shortened() : written()) + "\"";
  }

  private String shortened() {
    return place.hidden() ? written() : cut(text);
  }

  private String written() {
    return cut(place.visible());
  }

  private static String cut(String text) {
    return OneLine.shortened(text, LONGEST);
  }

  void hide() {
    place.hide();
    parts.forEach(Place::hide);
  }

  @Override
  public String kind() {
    return missing() ? "nothing" : "the text " + shown();
  }
}
