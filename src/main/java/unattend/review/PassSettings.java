package unattend.review;

import java.util.List;

/** What an answer file sets in one pass, for people to review. */
public record PassSettings(String pass, List<OfComponent> components) {
  public PassSettings {
    components = List.copyOf(components);
  }

  /**
   * What it sets in one component.
   *
   * @param help what the component is for, or blank
   * @param link the component's page, or blank
   */
  public record OfComponent(String name, String help, String link, List<Row> rows) {
    public OfComponent {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One setting.
   *
   * @param path names from the component down, joined by slashes; items of lists with their number
   * @param value as Windows reads it, secrets masked
   * @param help what the setting is for, or blank
   * @param link the setting's page, or blank
   */
  public record Row(String path, String value, int line, String help, String link) {}

  /** How many settings there are. */
  public int count() {
    return components.stream().mapToInt(component -> component.rows().size()).sum();
  }
}
