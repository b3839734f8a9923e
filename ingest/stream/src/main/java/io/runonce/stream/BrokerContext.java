package io.runonce.stream;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;

/**
 * Keeps a broker that is away, or that refuses us, from what is not its own: its faults do not fail
 * the job, which would stop the inbox too, and it is waited for on a thread of its own, since Flink
 * lists the inbox on the only one that it has for waiting. What was asked is asked again when
 * partitions are next looked for.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what is asked tells its own faults
final class BrokerContext extends PartContext<KafkaPartitionSplit> {
  private final SplitEnumeratorContext<LandingSplit> whole;
  private final Complaint complaint;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("broker").factory());

  BrokerContext(SplitEnumeratorContext<LandingSplit> whole, KafkaSettings settings) {
    super(whole, LandingSplit.OfPartition::new);
    this.whole = whole;
    complaint = new Complaint(settings);
  }

  @Override
  public <T> void callAsync(Callable<T> call, BiConsumer<T, Throwable> handler) {
    thread.execute(() -> ask(call, handler));
  }

  @Override
  public <T> void callAsync(
      Callable<T> call, BiConsumer<T, Throwable> handler, long initialDelay, long period) {
    thread.scheduleWithFixedDelay(
        () -> ask(call, handler), initialDelay, period, TimeUnit.MILLISECONDS);
  }

  private <T> void ask(Callable<T> call, BiConsumer<T, Throwable> handler) {
    try {
      T answer = call.call();
      complaint.isOver();
      inCoordinator(() -> handler.accept(answer, null));
    } catch (Exception fault) {
      isInTrouble(fault);
    }
  }

  private void inCoordinator(Runnable task) {
    try {
      whole.runInCoordinatorThread(task);
    } catch (RejectedExecutionException closed) {
      // Flink closes its thread first; close() is on its way.
    }
  }

  /** Says what is wrong, unless all of this is being closed. */
  void isInTrouble(Throwable fault) {
    if (!thread.isShutdown()) {
      complaint.about(fault);
    }
  }

  /** Does something in the coordinator's thread after a while. */
  void later(Duration pause, Runnable task) {
    thread.schedule(() -> inCoordinator(task), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does something else in the broker's thread, again and again. */
  void every(Duration period, Runnable task) {
    thread.scheduleWithFixedDelay(task, 0, period.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends the thread once what it does is done, and this last. */
  void close(Runnable last) {
    thread.execute(last);
    thread.shutdown();
  }
}
