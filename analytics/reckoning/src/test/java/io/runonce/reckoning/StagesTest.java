package io.runonce.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DOMAIN V9: the result depends on the set of events only, and on no neighbour in a fold. */
class StagesTest {
  private static final int EVENTS = 700;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void orderAndRepeatsAreNothing(long seed) {
    World world = RandomWorld.of(seed, EVENTS);
    List<Event> shuffled = new ArrayList<>(world.events());
    Random random = new Random(seed);
    shuffled.addAll(shuffled.subList(0, 200));
    Collections.shuffle(shuffled, random);
    assertThat(world.reckoner().reckon(shuffled)).as("seed %d", seed).isEqualTo(world.reckon());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void eachKeyAloneGivesWhatAllTogetherGive(long seed) {
    World world = RandomWorld.of(seed, EVENTS);
    Reckoning whole = world.reckon();
    Reckoning split = new SplitReckoner(world.stages(), new Random(seed)).reckon(world.events());
    assertThat(split).as("seed %d", seed).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void rowsSurviveBeingSent(long seed) throws IOException, ClassNotFoundException {
    Reckoning rows = RandomWorld.of(seed, EVENTS).reckon();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(rows);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(rows);
    }
  }
}
