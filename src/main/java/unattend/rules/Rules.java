package unattend.rules;

import java.util.List;
import unattend.check.Rule;

/** All rules that span settings, in the order of their class names: a new rule is one line here. */
public final class Rules {
  private Rules() {}

  public static List<Rule> all() {
    return List.of(new DoNotCleanUpWithoutPersist());
  }
}
