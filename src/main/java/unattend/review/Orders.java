package unattend.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import unattend.document.Element;

/** In which order commands run that both files have. */
final class Orders {
  private Orders() {}

  /** True if the commands of both files run in another order. */
  static boolean differ(List<Pairs.Pair> pairs) {
    return !sorted(pairs, true).equals(sorted(pairs, false));
  }

  /** The numbers of the first file, in the order in which the first file runs them. */
  static String first(List<Pairs.Pair> pairs) {
    return numbers(sorted(pairs, true));
  }

  /** The numbers of the first file, in the order in which the second file runs them. */
  static String second(List<Pairs.Pair> pairs) {
    return numbers(sorted(pairs, false));
  }

  private static String numbers(List<Pairs.Pair> pairs) {
    return pairs.stream()
        .map(pair -> String.valueOf(number(pair.before())))
        .collect(Collectors.joining(", "));
  }

  private static List<Pairs.Pair> sorted(List<Pairs.Pair> pairs, boolean first) {
    return pairs.stream()
        .filter(pair -> pair.before().isPresent() && pair.after().isPresent())
        .sorted(
            Comparator.<Pairs.Pair>comparingInt(
                    pair -> number(first ? pair.before() : pair.after()))
                .thenComparingInt(
                    pair -> (first ? pair.before() : pair.after()).orElseThrow().span().start()))
        .toList();
  }

  private static int number(Optional<Element> item) {
    return item.flatMap(element -> element.child("Order"))
        .map(Element::number)
        .orElse(OptionalInt.empty())
        .orElse(0);
  }
}
