package unattend.catalog;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One point in which the catalogue does not say what a table says.
 *
 * @param name the component, or {@code Component/Path}
 */
record Deviation(String name, Fact fact, String table, String catalogue) {

  /** What a table says of a component or setting, and how a decision on it is worded. */
  enum Fact {
    PRESENCE("not catalogued"),
    KIND("list item"),
    PASSES("pass"),
    TYPE("integer|plain text|gives a type"),
    VALUES("closed set|case does not matter"),
    DEFAULT("default"),
    RANGE("^[0-9]+ to [0-9]+"),
    LENGTH("characters|bytes"),
    REQUIRED("required"),
    KEY("^key "),
    EMPTY("empty"),
    STATE("state|^deprecated|^removed"),
    SINCE("^since "),
    SPELLINGS("^also|left out|not also"),
    PAGE("^page ");

    private final Pattern words;

    Fact(String words) {
      this.words = Pattern.compile(words);
    }
  }

  /** True if one of the decisions speaks of this fact. */
  boolean isIn(List<String> decisions) {
    return decisions.stream().anyMatch(decision -> fact.words.matcher(decision).find());
  }

  @Override
  public String toString() {
    return name + " [" + fact + "]: table \"" + table + "\", catalogue \"" + catalogue + "\"";
  }
}
