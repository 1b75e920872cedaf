package unattend.seeded;

import java.util.List;
import java.util.stream.Stream;

/** Makes files with one fault each out of a file without that fault. */
public interface Planter {
  /** Those that need nothing but the catalogue. */
  static List<Planter> general() {
    return List.of(
        new ValuePlanter(),
        new StructurePlanter(),
        new ListPlanter(),
        new LifetimePlanter(),
        new ComponentPlanter(),
        new XmlPlanter());
  }

  /** The one that plants what the pages of the findings show. */
  static Planter pages() {
    return new PagePlanter();
  }

  /** Every fault of this kind for which the file has a place, always in the same order. */
  Stream<Fault> plant(Sample sample);
}
