package unattend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 64, 65, 1000})
  void keepsTheOrder(int count) {
    List<Integer> inputs = IntStream.range(0, count).boxed().toList();
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer, Integer> work = new InOrder<>(inputs, InOrderTest::slowlyIfEven)) {
      work.forEachRemaining(results::add);
      assertFalse(work.hasNext());
      assertThrows(NoSuchElementException.class, work::next);
    }
    assertEquals(inputs.stream().map(i -> i * 2).toList(), results);
  }

  /** Even inputs take longer, so that results come in another order than inputs. */
  private static int slowlyIfEven(int input) {
    int steps = input % 2 == 0 ? 20_000 : 1;
    return input * 2 + (int) (IntStream.range(0, steps).asLongStream().sum() * 0);
  }

  @Test
  void neverRunsFarAhead() {
    AtomicInteger started = new AtomicInteger();
    List<Integer> inputs = IntStream.range(0, 1000).boxed().toList();
    try (InOrder<Integer, Integer> work =
        new InOrder<>(inputs, input -> started.incrementAndGet())) {
      work.next();
      assertTrue(started.get() <= 65, () -> started.get() + " were started");
    }
  }

  @Test
  void passesOnOurOwnBugs() {
    List<Integer> inputs = IntStream.range(0, 20).boxed().toList();
    try (InOrder<Integer, Integer> work = new InOrder<>(inputs, input -> 1 / input)) {
      IllegalStateException e = assertThrows(IllegalStateException.class, work::next);
      assertTrue(e.getCause() instanceof ArithmeticException);
    }
  }
}
