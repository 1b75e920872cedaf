package unattend.profile;

import unattend.catalog.Pass;

/**
 * The setting a key writes.
 *
 * @param component its name, or {@link #SERVICING}
 * @param path element names from the component down, joined by slashes
 */
public record Target(String component, Pass pass, String path) {
  /** What stands for the {@code servicing} element, which is no component. */
  public static final String SERVICING = "(servicing)";

  Target in(Pass other) {
    return new Target(component, other, path);
  }

  String[] steps() {
    return path.split("/");
  }
}
