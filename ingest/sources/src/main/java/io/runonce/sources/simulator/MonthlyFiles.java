package io.runonce.sources.simulator;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes events-YYYY-MM.ndjson.gz, by the moment at which the events come in. */
final class MonthlyFiles implements EventSink, AutoCloseable {
  /** Speed before size: the compressor would otherwise take longer than the simulation. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private final Path folder;
  private final Agenda agenda;
  private final List<Path> files = new ArrayList<>();
  private int untilDay = Integer.MIN_VALUE;
  private @Nullable OutputStream out;
  private long events;

  MonthlyFiles(Path folder, Agenda agenda) {
    this.folder = folder;
    this.agenda = agenda;
  }

  @Override
  public void accept(long time, byte[] bytes, int length) {
    try {
      turnTo(Moment.dayOf(agenda.now())).write(bytes, 0, length);
      events++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OutputStream turnTo(int day) throws IOException {
    OutputStream current = out;
    if (current != null && day < untilDay) {
      return current;
    }
    close();
    YearMonth month = YearMonth.from(LocalDate.ofEpochDay(day));
    untilDay = (int) month.plusMonths(1).atDay(1).toEpochDay();
    Path file = folder.resolve("events-" + month + ".ndjson.gz");
    files.add(file);
    current = new BufferedOutputStream(new QuickGzip(Files.newOutputStream(file)), 1 << 16);
    out = current;
    return current;
  }

  long events() {
    return events;
  }

  List<Path> files() {
    return List.copyOf(files);
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }
}
