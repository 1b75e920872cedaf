package unattend.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unattend.diagnostic.Span;

/** Knows the ways in which command lines and scripts carry a secret. */
public final class CommandSecrets {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s?\"'<>]{1,200}+\\?(\\S+)");

  /** What is filled in later, or asked for, and so no secret. */
  private static final Pattern FILLED_IN =
      Pattern.compile(
          "\\*+|%[^%]+%|%~?\\d|%%~?\\w|!\\w+!|\\{\\{.*\\}\\}|\\$\\{.*|\\$\\(.*|\\$env:.*|<.*>|@@?\\w+@@?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z_]\\w*");

  /** Whether there is one, or, as {@code pass=} does, when something happens. */
  private static final Pattern NOTHING_SECRET =
      Pattern.compile(
          "true|false|yes|no|null|\\$null|[01]|windowsPE|offlineServicing|generalize|specialize"
              + "|audit(?:System|User)|oobeSystem",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PRODUCT_KEY =
      Pattern.compile("[A-Za-z0-9]{5}(?:-[A-Za-z0-9]{5}){4}");

  private CommandSecrets() {}

  /** True if a text has a password in it that can be read, product keys not counted. */
  public static boolean holdPassword(String text) {
    return SecretHint.isIn(text)
        && in(text).stream()
            .map(span -> text.substring(span.start(), span.end()))
            .anyMatch(s -> !PRODUCT_KEY.matcher(s).matches() && !VARIABLE.matcher(s).matches());
  }

  /** Where the secrets of a text are, in its order and none in another. */
  public static List<Span> places(String text) {
    List<Span> places = new ArrayList<>();
    if (!SecretHint.isIn(text)) {
      return places;
    }
    List<Span> found = new ArrayList<>(in(text));
    found.sort(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()));
    int end = 0;
    for (Span span : found) {
      if (span.end() > end) {
        places.add(new Span(Math.max(span.start(), end), span.end()));
        end = span.end();
      }
    }
    return places;
  }

  /** Where the secrets of a text are; some may overlap. */
  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>(plainly(text));
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      QueryView view = new QueryView(text, new Span(address.start(1), address.end(1)));
      plainly(view.text()).forEach(span -> found.add(view.place(span)));
    }
    return found;
  }

  /** Where a comment or a description tells a password. */
  static List<Span> saidIn(String text) {
    List<Span> found = new ArrayList<>();
    add(NamedForms.SAID, text, new FoldedText(text), new SecretVariables(), found);
    return found;
  }

  private static List<Span> plainly(String text) {
    List<Span> found = new ArrayList<>();
    FoldedText folded = new FoldedText(text);
    SecretVariables variables = new SecretVariables();
    for (List<SecretForm> forms : SecretForms.ALL) {
      add(forms, text, folded, variables, found);
    }
    for (SecretForm form : NamedForms.TAKEN) {
      form.find(text, folded).forEach(place -> variables.note(slice(text, place)));
    }
    for (SecretForm form : variables.assignments()) {
      add(List.of(form), text, folded, new SecretVariables(), found);
    }
    for (Span place : SecretForms.ENCODED.find(text, folded)) {
      if (isSecret(slice(text, place))) {
        found.add(place);
      }
    }
    return found;
  }

  private static void add(
      List<SecretForm> forms,
      String text,
      FoldedText folded,
      SecretVariables variables,
      List<Span> found) {
    for (SecretForm form : forms) {
      for (Span place : form.find(text, folded)) {
        Span word = withoutQuotes(text, place);
        variables.note(slice(text, word));
        if (isSecret(text, word)) {
          found.add(word);
        }
      }
    }
  }

  private static String slice(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  private static Span withoutQuotes(String text, Span place) {
    int start = place.start();
    int end = place.end();
    while (start < end && isQuote(text.charAt(start), start == place.start())) {
      start++;
    }
    while (start < end && isQuote(text.charAt(end - 1), end < place.end())) {
      end--;
    }
    return new Span(start, end);
  }

  /** False for a variable and for what says that there is none. */
  private static boolean isSecret(String text, Span span) {
    String word = slice(text, span);
    return canBeSecret(word)
        && (!VARIABLE.matcher(word).matches() || text.indexOf(word) == text.lastIndexOf(word));
  }

  /** False for what is filled in later, and for a word that says yes or no. */
  static boolean canBeSecret(String word) {
    return !word.isBlank()
        && !FILLED_IN.matcher(word).matches()
        && !NOTHING_SECRET.matcher(word).matches();
  }

  private static boolean isQuote(char c, boolean escapes) {
    return c == '"' || c == '\'' || c <= ' ' || ((c == '\\' || c == '^') && escapes);
  }

  /** True if base64 of UTF-16LE hides a script with a secret. */
  private static boolean isSecret(String base64) {
    try {
      String script = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_16LE);
      return SecretHint.isIn(script) && !in(script).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
