package unattend.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import unattend.review.Difference.Kind;
import unattend.review.Difference.Side;

/** Joins what went from one pass and came in another. */
final class Moves {
  private Moves() {}

  static List<Difference> joined(List<Difference> differences) {
    List<Difference> left = new ArrayList<>(differences);
    for (Difference removed : differences) {
      if (removed.kind() == Kind.REMOVED) {
        arrival(removed, left).ifPresent(added -> join(left, removed, added));
      }
    }
    return left;
  }

  private static void join(List<Difference> left, Difference removed, Difference added) {
    left.remove(removed);
    left.set(
        left.indexOf(added),
        new Difference(
            Kind.MOVED,
            added.pass(),
            added.component(),
            added.path(),
            removed.before(),
            added.after()));
  }

  private static Optional<Difference> arrival(Difference removed, List<Difference> among) {
    return among.stream()
        .filter(other -> other.kind() == Kind.ADDED)
        .filter(other -> !other.pass().equals(removed.pass()))
        .filter(other -> !other.component().isEmpty())
        .filter(other -> other.component().equals(removed.component()))
        .filter(other -> other.path().equals(removed.path()))
        .filter(other -> removed.before().filter(Side::secret).isEmpty())
        .filter(other -> value(other.after()).equals(value(removed.before())))
        .findFirst();
  }

  private static String value(Optional<Side> side) {
    return side.map(Side::value).orElse("");
  }
}
