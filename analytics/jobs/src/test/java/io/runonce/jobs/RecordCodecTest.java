package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

  record Inner(String text, @Nullable Integer count) {}

  record Outer(
      int number,
      long large,
      boolean flag,
      @Nullable Inner inner,
      List<Inner> list,
      Set<DayOfWeek> days,
      @Nullable Instant instant,
      @Nullable LocalDate date,
      @Nullable Boolean answer,
      List<List<String>> nested) {}

  @Test
  void aRecordComesBackAsItWas() {
    RecordCodec<Outer> codec = new RecordCodec<>(Outer.class);
    Outer full =
        new Outer(
            -1,
            1L << 40,
            true,
            new Inner("汉字", 3),
            List.of(new Inner("", null), new Inner("x".repeat(1000), 0)),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
            Instant.parse("1999-12-31T23:59:59.999999999Z"),
            LocalDate.of(2024, 2, 29),
            false,
            List.of(List.of("a"), List.of()));
    assertThat(codec.decode(codec.encode(full))).isEqualTo(full);
  }

  @Test
  void whatIsAbsentStaysAbsent() {
    RecordCodec<Outer> codec = new RecordCodec<>(Outer.class);
    Outer empty = new Outer(0, 0, false, null, List.of(), Set.of(), null, null, null, List.of());
    assertThat(codec.decode(codec.encode(empty))).isEqualTo(empty);
    assertThat(Arrays.equals(codec.encode(empty), codec.encode(empty))).isTrue();
  }
}
