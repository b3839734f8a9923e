package io.runonce.web.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.warehouse.Statement;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QueueTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Test
  void valuesOfTheReaderTravelBoundAndNeverInTheText() {
    Filter filter = Filter.NONE.withItem("I1' OR 1=1 --").withPeriod(new Period.LastDays(30));
    Statement statement = Queues.statement(Queue.RED, filter, 50, 25, TODAY);
    assertThat(statement.sql()).doesNotContain("I1'").contains("{item:String}");
    assertThat(statement.arguments())
        .containsEntry("item", "I1' OR 1=1 --")
        .containsEntry("from", LocalDate.of(2026, 10, 22))
        .containsEntry("to", TODAY)
        .containsEntry("offset", 50)
        .containsEntry("limit", 25);
  }

  @Test
  void addressesNameQueues() {
    for (Queue queue : Queue.values()) {
      assertThat(Queue.of(queue.key())).contains(queue);
    }
    assertThat(Queue.of("nothing")).isEmpty();
  }
}
