package unattend.intent;

import java.util.List;
import unattend.check.ComponentUse;

/** What OOBE wants to know of language, region and keyboard. */
public final class Regional {
  /** All of these in oobeSystem answer the page; fewer may leave it to be seen. */
  public static final List<String> SETTINGS =
      List.of("InputLocale", "SystemLocale", "UILanguage", "UserLocale");

  private Regional() {}

  /** Those that a component leaves open. */
  public static List<String> missing(ComponentUse international) {
    return SETTINGS.stream().filter(name -> international.at(name).isEmpty()).toList();
  }
}
