package unattend.review;

/**
 * A command that Windows will run.
 *
 * @param list the list it stands in
 * @param order its number there, or blank
 * @param account who runs it
 * @param rights with which rights, or blank if the account says it
 * @param flow whether anything waits for its end
 * @param special credentials for shares and the like, or blank
 * @param restart when the machine restarts because of it, or blank
 */
public record PlannedCommand(
    String list,
    String order,
    String text,
    String description,
    String account,
    String rights,
    String flow,
    String special,
    String restart,
    int line) {}
