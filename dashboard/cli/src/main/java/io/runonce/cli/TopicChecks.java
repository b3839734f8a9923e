package io.runonce.cli;

import io.runonce.warehouse.PartitionBacklog;
import io.runonce.warehouse.PartitionBacklog.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether the topics that are to be read are read, as ingest saw it last. */
record TopicChecks(SettingSources sources, Clock clock) {
  /** Ingest looks four times a minute. */
  private static final Duration FRESH = Duration.ofMinutes(2);

  private static final Duration TOO_LATE = Duration.ofMinutes(5);

  List<Finding> findings(List<PartitionBacklog> seen) {
    if (sources.text("RUNONCE_KAFKA_BOOTSTRAP").isEmpty()) {
      return List.of();
    }
    if (seen.isEmpty()) {
      return List.of(warn("ingest has not looked at them yet; see logs/ingest.log"));
    }
    Instant at = seen.getFirst().seenAt();
    if (Duration.between(at, clock.instant()).compareTo(FRESH) > 0) {
      return List.of(
          warn(
              "how far they are is not known: ingest last looked at "
                  + at
                  + "; see that it runs, and logs/ingest.log"));
    }
    List<Finding> findings = new ArrayList<>();
    seen.stream()
        .filter(each -> each.state() == State.BROKER)
        .map(PartitionBacklog::detail)
        .distinct()
        .forEach(detail -> findings.add(Finding.bad("topics", detail)));
    for (PartitionBacklog each : seen) {
      if (each.state() == State.MADE_ANEW) {
        findings.add(warn(each.name() + " ends before what the ledger has: was it made anew?"));
      }
      Instant since = each.since();
      if (since != null && Duration.between(since, at).compareTo(TOO_LATE) > 0) {
        findings.add(
            warn(
                each.name()
                    + ": up to "
                    + each.waiting()
                    + " records wait, the oldest since "
                    + since));
      }
    }
    if (findings.isEmpty()) {
      findings.add(Finding.good("topics", seen.size() + " partitions are read as they come"));
    }
    return findings;
  }

  private static Finding warn(String detail) {
    return Finding.warn("topics", detail);
  }
}
