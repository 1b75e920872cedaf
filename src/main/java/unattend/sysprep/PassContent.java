package unattend.sysprep;

import java.util.List;

/**
 * What an answer file holds for one pass.
 *
 * @param components their names, in the order of the file
 */
public record PassContent(String pass, List<String> components) {
  public PassContent {
    components = List.copyOf(components);
  }
}
