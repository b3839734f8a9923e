package io.runonce.watch;

import io.runonce.contract.BusinessZone;
import io.runonce.reckoning.WorkingCalendar;
import io.runonce.watch.EventReadings.PlaceHour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is usual today, read from the store once an hour: late events and corrections change it. */
record Usual(
    Instant readAt,
    LocalDate day,
    WorkingCalendar calendar,
    Map<String, String> departments,
    Reference asked,
    Map<PlaceHour, QueueRule.Usual> queues) {
  private static final Duration GOOD_FOR = Duration.ofHours(1);

  static Usual read(EventReadings readings, Instant now) {
    LocalDate day = BusinessZone.dateOf(now);
    WorkingCalendar calendar = readings.calendar();
    List<LocalDate> days = new ReferenceDays(calendar).before(day);
    return new Usual(
        now,
        day,
        calendar,
        readings.departments(),
        Reference.of(day, readings.askedOn(days), days),
        readings.usualQueues(days));
  }

  boolean isGoodAt(Instant now) {
    return day.equals(BusinessZone.dateOf(now)) && now.isBefore(readAt.plus(GOOD_FOR));
  }

  QueueRule.@Nullable Usual queue(String location, Instant now) {
    return queues.get(new PlaceHour(location, now.atZone(BusinessZone.ZONE).getHour()));
  }
}
