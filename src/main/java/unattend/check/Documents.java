package unattend.check;

/** The pages of Microsoft's documentation that say what an answer file is made of. */
final class Documents {
  static final String SIM = "https://learn.microsoft.com/windows-hardware/customize/desktop/wsim/";
  static final String OVERVIEW = SIM + "answer-files-overview";
  static final String PROPERTIES = SIM + "component-settings-and-properties-reference";
  static final String PRACTICES = SIM + "best-practices-for-authoring-answer-files";
  static final String PASSES =
      "https://learn.microsoft.com/windows-hardware/manufacture/desktop/how-configuration-passes-work";

  private Documents() {}
}
