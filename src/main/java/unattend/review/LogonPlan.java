package unattend.review;

import java.util.OptionalLong;

/**
 * An automatic logon.
 *
 * @param times how often it really happens; empty if it never ends or cannot be told
 * @param text the same in words
 */
public record LogonPlan(String user, String pass, OptionalLong times, String text) {}
