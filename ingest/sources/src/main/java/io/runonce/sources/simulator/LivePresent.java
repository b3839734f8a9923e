package io.runonce.sources.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The district's present: each pulse writes what has happened since the one before into an inbox,
 * one file under a hidden name that is then renamed. Where it lies behind the clock it catches up,
 * faster than the clock; it never runs ahead of it. Not for use by several threads at once.
 */
public final class LivePresent {
  private final World world;
  private final Simulator.Gate gate;
  private final Path inbox;
  private final Clock clock;
  private final Instant from;
  private final Instant started;
  private final double speed;

  LivePresent(
      World world, Simulator.Gate gate, Path inbox, Clock clock, Instant from, double speed) {
    this.world = world;
    this.gate = gate;
    this.inbox = inbox;
    this.clock = clock;
    this.from = from;
    this.started = clock.instant();
    this.speed = speed;
  }

  /** Up to where the district has lived. */
  public Instant reached() {
    return Instant.ofEpochMilli(world.agenda.now());
  }

  /**
   * Lives on to the clock's moment, or as far as its speed lets it.
   *
   * @return how many events were written; without any there is no file
   */
  public int pulse() throws IOException {
    Instant now = clock.instant();
    double lived = Duration.between(started, now).toMillis() * Math.max(1, speed);
    Instant moment = from.plusMillis((long) lived);
    return advanceTo(moment.isBefore(now) ? moment : now);
  }

  /** Lives on to {@code moment}, which lies not before what was reached. */
  public int advanceTo(Instant moment) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int[] count = new int[1];
    gate.openTo((time, bytes, length) -> {
      lines.write(bytes, 0, length);
      count[0]++;
    });
    long before = world.agenda.now();
    world.agenda.runUntil(moment.toEpochMilli());
    gate.openTo(null);
    if (count[0] > 0) {
      deliver(lines.toByteArray(), "live-" + before + "-" + world.agenda.now() + ".ndjson");
    }
    return count[0];
  }

  private void deliver(byte[] lines, String name) throws IOException {
    Files.createDirectories(inbox);
    Path hidden = inbox.resolve("." + name + ".part");
    Files.write(hidden, lines);
    Files.move(hidden, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
