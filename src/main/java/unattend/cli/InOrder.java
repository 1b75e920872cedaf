package unattend.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on many inputs side by side and gives the results in the order of the inputs, never holding
 * more than a few. One input is done in place: starting threads costs more than a small file.
 */
final class InOrder<I, R> implements Iterator<R>, AutoCloseable {
  private static final int AHEAD = 64;

  private final Iterator<I> inputs;
  private final Function<I, R> work;
  private final Deque<Future<R>> running = new ArrayDeque<>();
  private final java.util.Optional<ExecutorService> threads;

  InOrder(List<I> inputs, Function<I, R> work) {
    this(inputs.iterator(), inputs.size() >= 8, work);
  }

  /**
   * For inputs that come one by one; they are taken from the iterator by the caller's thread.
   *
   * @param many false to work in place
   */
  InOrder(Iterator<I> inputs, boolean many, Function<I, R> work) {
    this.inputs = inputs;
    this.work = work;
    this.threads = many ? java.util.Optional.of(pool()) : java.util.Optional.empty();
  }

  private static ExecutorService pool() {
    int count = Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
    return Executors.newFixedThreadPool(count);
  }

  @Override
  public boolean hasNext() {
    return inputs.hasNext() || !running.isEmpty();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (threads.isEmpty()) {
      return work.apply(inputs.next());
    }
    while (inputs.hasNext() && running.size() < AHEAD) {
      I input = inputs.next();
      running.add(threads.get().submit(() -> work.apply(input)));
    }
    return finished(running.remove());
  }

  private static <R> R finished(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.ifPresent(ExecutorService::shutdownNow);
  }
}
