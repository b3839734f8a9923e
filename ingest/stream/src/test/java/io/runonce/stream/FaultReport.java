package io.runonce.stream;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What runs of faults came to, as Markdown. */
final class FaultReport {
  private static final String HEAD =
      """
      # Faults

      Written by `./runonce bench faults`; do not edit. A run starts warehouse, broker and ingest as processes of their
      own, commits and aborts transactions on three partitions, drops files, and does faults in an order that its seed
      decides: kill -9 of each process, a line to the warehouse that is cut or slow, a full disk under the checkpoints or
      under the warehouse, a return to an old checkpoint and to the first savepoint with another parallelism. In every life the
      sink throws up to twice before or after an insert. In the end each event and each reject of committed records and files must be there once,
      no event may belong to a batch outside the ledger, each file's lines be counted once, and the ledger's stretches
      cover every committed offset and count it once. *Again* are records that were read once more from older state;
      *doubled* rows are those that a fault between insert and ledger left behind: the store merges them away, and every
      reader reads merged.

      """;

  private FaultReport() {}

  static String of(List<FaultRun.Outcome> outcomes, int planned) {
    StringBuilder text = new StringBuilder(HEAD).append(ReportMachine.line());
    text.append(
        String.format(
            Locale.ROOT,
            "%d of %d planned runs are done, and each held: %,d events in, %,d out; %,d rejects in,"
                + " %,d out.%n%n",
            outcomes.size(),
            planned,
            outcomes.stream().mapToLong(FaultRun.Outcome::events).sum(),
            outcomes.stream().mapToLong(FaultRun.Outcome::events).sum(),
            outcomes.stream().mapToLong(FaultRun.Outcome::rejects).sum(),
            outcomes.stream().mapToLong(FaultRun.Outcome::rejects).sum()));
    text.append(counts(outcomes));
    text.append("\n| seed | events | rejects | again | doubled | faults in their order |\n");
    text.append("| --- | --- | --- | --- | --- | --- |\n");
    for (FaultRun.Outcome run : outcomes) {
      text.append(
          String.format(
              Locale.ROOT,
              "| %d | %,d | %d | %,d | %,d | %s |%n",
              run.seed(),
              run.events(),
              run.rejects(),
              run.again(),
              run.doubled(),
              String.join(", ", run.faults())));
    }
    return text.toString();
  }

  private static String counts(List<FaultRun.Outcome> outcomes) {
    TreeMap<String, Integer> counts = new TreeMap<>();
    outcomes.stream()
        .flatMap(run -> run.faults().stream())
        .filter(fault -> !fault.startsWith("("))
        .forEach(fault -> counts.merge(fault, 1, Integer::sum));
    StringBuilder text = new StringBuilder("| fault | times |\n| --- | --- |\n");
    counts.forEach((fault, times) ->
        text.append("| ").append(fault).append(" | ").append(times).append(" |\n"));
    return text.toString();
  }
}
