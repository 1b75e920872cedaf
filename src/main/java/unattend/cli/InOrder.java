package unattend.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
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

  /** An answer file is little work, so that several are handed to a thread together. */
  private static final int LARGEST_BATCH = 8;

  private final Iterator<I> inputs;
  private final Function<I, R> work;
  private final int batch;
  private final Deque<Future<List<R>>> running = new ArrayDeque<>();
  private final Optional<ExecutorService> threads;
  private Iterator<R> finished = Collections.emptyIterator();

  InOrder(List<I> inputs, Function<I, R> work) {
    this(
        inputs.iterator(),
        inputs.size() >= 8,
        Math.min(LARGEST_BATCH, 1 + inputs.size() / AHEAD),
        work);
  }

  /**
   * For inputs that come one by one; they are taken from the iterator by the caller's thread.
   *
   * @param many false to work in place
   */
  InOrder(Iterator<I> inputs, boolean many, Function<I, R> work) {
    this(inputs, many, LARGEST_BATCH, work);
  }

  private InOrder(Iterator<I> inputs, boolean many, int batch, Function<I, R> work) {
    this.inputs = inputs;
    this.work = work;
    this.batch = batch;
    this.threads = many ? Optional.of(pool()) : Optional.empty();
  }

  private static ExecutorService pool() {
    int count = Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
    return Executors.newFixedThreadPool(count);
  }

  @Override
  public boolean hasNext() {
    return finished.hasNext() || !running.isEmpty() || inputs.hasNext();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (threads.isEmpty()) {
      return work.apply(inputs.next());
    }
    if (!finished.hasNext()) {
      while (inputs.hasNext() && running.size() * batch < AHEAD) {
        List<I> some = some();
        running.add(threads.get().submit(() -> done(some)));
      }
      finished = finished(running.remove()).iterator();
    }
    return finished.next();
  }

  private List<I> some() {
    List<I> some = new ArrayList<>(batch);
    while (some.size() < batch && inputs.hasNext()) {
      some.add(inputs.next());
    }
    return some;
  }

  private List<R> done(List<I> some) {
    List<R> results = new ArrayList<>(some.size());
    for (I input : some) {
      results.add(work.apply(input));
    }
    return results;
  }

  private static <R> List<R> finished(Future<List<R>> future) {
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
