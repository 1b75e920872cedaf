package unattend.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of one text that stand where a secret does, whose values are secrets then. */
final class SecretVariables {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "[%!](\\w{1,40})[%!]|\\$\\{?(?:env:|script:|global:)?(\\w{1,40})\\}?",
          Pattern.CASE_INSENSITIVE);

  /** More than any script has; each is looked for in the whole text. */
  private static final int MOST = 20;

  private final Set<String> names = new LinkedHashSet<>();

  /** To be told of every word that stands where a secret does. */
  void note(String word) {
    Matcher variable = VARIABLE.matcher(word);
    if (names.size() < MOST && variable.matches()) {
      String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
      names.add(name.toLowerCase(Locale.ROOT));
    }
  }

  /** How their values are written. */
  List<SecretForm> assignments() {
    List<SecretForm> forms = new ArrayList<>();
    for (String name : names) {
      forms.add(NamedForms.assigned(name));
      forms.add(
          SecretForm.of(
              List.of(name),
              "(?<=\\$\\{?|\\$\\{?(?:env|script|global):)",
              name,
              "\\}?\\s{0,9}=\\s{0,9}",
              SecretWords.QUOTED));
    }
    return forms;
  }
}
