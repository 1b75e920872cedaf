package unattend.sysprep.preflight;

import java.util.List;

/** The answers of a machine in the forms that checks want. */
record Answers(Machine machine) {
  private static final String CLIENT = "1";
  private static final int FIRST_WITH_STORE = 9200;

  List<String> lines(String question) throws Unanswered {
    return machine.ask(question);
  }

  boolean any(String question) throws Unanswered {
    return !lines(question).isEmpty();
  }

  /** The first value, or blank. */
  String first(String question) throws Unanswered {
    List<String> lines = lines(question);
    return lines.isEmpty() ? "" : lines.get(0);
  }

  String joined(String question) throws Unanswered {
    return String.join(", ", lines(question));
  }

  boolean isTrue(String question) throws Unanswered {
    return first(question).equalsIgnoreCase("true");
  }

  long number(String question) throws Unanswered {
    String text = first(question);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Unanswered("the machine answered \"" + text + "\", not a number");
    }
  }

  boolean isAuditMode() throws Unanswered {
    return first("image-state").endsWith("RESEAL_TO_AUDIT");
  }

  /** The Store came with Windows 8, and servers have none. */
  boolean hasStore() throws Unanswered {
    return first("product-type").equals(CLIENT) && number("build") >= FIRST_WITH_STORE;
  }

  /** Ends a check that makes sense on a server only. */
  void requireServer() throws Unanswered {
    if (first("product-type").equals(CLIENT)) {
      throw new Unanswered("this is not a server");
    }
  }
}
