package unattend.review;

/**
 * What the plan is for.
 *
 * @param reader who reads the file, with the switches
 * @param target the release, and the architecture where one was chosen
 * @param taken what nobody declared and was taken to be so; blank if all was
 */
public record Purpose(String reader, String target, String taken) {}
