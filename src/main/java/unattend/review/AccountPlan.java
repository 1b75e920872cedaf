package unattend.review;

/**
 * An account as it is afterwards.
 *
 * @param about display name and description, or blank
 * @param effect what the file does to it
 * @param groups the groups it is put into, or blank
 * @param password what is said of its password, never the password
 */
public record AccountPlan(
    String name,
    String about,
    String effect,
    String groups,
    String password,
    String pass,
    int line) {}
