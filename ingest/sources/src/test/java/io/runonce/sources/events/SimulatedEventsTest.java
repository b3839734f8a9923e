package io.runonce.sources.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import io.runonce.sources.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedEventsTest {
  private static final LocalDate END = LocalDate.of(2026, 11, 24);

  @TempDir Path folder;

  @Test
  void everyLineOfTheSimulatorIsAnEvent() throws IOException {
    Simulator.Written written =
        Simulator.builder().scale(30_000).days(150).end(END).build().writeTo(folder);

    List<Event> events = new ArrayList<>();
    for (Path file : written.eventFiles()) {
      events.addAll(Reading.events(file, null));
    }

    assertThat(events).hasSize((int) written.events());
    assertThat(events.stream().map(Event::type).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(EventType.class));
    assertThat(events.stream().filter(event -> event.attributes().contains("〔"))).isEmpty();
  }
}
