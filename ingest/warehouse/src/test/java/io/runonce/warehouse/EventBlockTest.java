package io.runonce.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.contract.Event;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventBlockTest {
  private static final BatchToken TOKEN = new BatchToken(1, 2);

  private static EventRows rows(List<Event> events) {
    EventRows rows = new EventRows(TOKEN);
    events.forEach(rows::add);
    return rows;
  }

  private static Event sample(int i) {
    return i % 3 == 0 ? Samples.bare("k" + i) : Samples.full("k" + i);
  }

  @Test
  void idsAndVersionsAreReadFromTheBlockItself() {
    Event full = Samples.full("k");

    EventBlock.Opened opened = rows(List.of(Samples.bare("b"), full)).toBlock().open();

    assertThat(opened.rows()).isEqualTo(2);
    assertThat(opened.id(1)).isEqualTo(full.id());
    assertThat(opened.version(1)).isEqualTo(full.version());
  }

  @Test
  void aChoiceOfRowsIsTheBlockThatTheyAloneWouldHaveGiven() {
    Random random = new Random(7);
    List<Event> events = IntStream.range(0, 200).mapToObj(EventBlockTest::sample).toList();
    EventBlock.Opened opened = rows(events).toBlock().open();
    for (int run = 0; run < 20; run++) {
      BitSet chosen = new BitSet();
      IntStream.range(0, events.size()).filter(i -> random.nextBoolean()).forEach(chosen::set);

      byte[] block = opened.only(chosen);

      assertThat(block).isEqualTo(rows(chosen.stream().mapToObj(events::get).toList()).toBytes());
    }
  }

  @Test
  void allRowsAreTheBlockAsItWas() {
    EventRows rows = rows(List.of(Samples.bare("b"), Samples.full("k")));
    BitSet all = new BitSet();
    all.set(0, 2);

    assertThat(rows.toBlock().open().only(all)).isEqualTo(rows.toBytes());
  }

  @Test
  void rowsThatAnEarlierReleaseWroteGiveTheSameBlock() throws IOException {
    Event bare = Samples.bare("b");

    EventRows rows = EventRows.ofRowBinary(TOKEN, 2, rowBinary(bare, bare));

    assertThat(rows.toBytes()).isEqualTo(rows(List.of(bare, bare)).toBytes());
  }

  @Test
  void aRowThatLacksAValueIsRefused() {
    BlockWriter block = new BlockWriter(EventColumns.SENT);

    assertThatThrownBy(() -> block.fixed16(1, 2).endRow())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a row of 1 values for 46");
  }

  private static byte[] rowBinary(Event... events) {
    RowBinaryWriter out = new RowBinaryWriter();
    for (Event event : events) {
      out.fixed16(event.id().high(), event.id().low());
      out.uint128(event.version().toUInt128());
      out.string(event.source()).string(event.sourceKey()).code(event.type());
      out.instant(event.time()).nullableInstant(null).string(event.regionCode());
      out.hash(null).code(event.subjectKeyType()).code(event.subjectKind());
      out.hash(null).code(event.agentKind());
      IntStream.range(0, 5).forEach(code -> out.string(null));
      out.code(event.channel()).bool(event.onSite()).int16(1);
      IntStream.range(0, 3).forEach(ticket -> out.string(null));
      out.array(0).array(0);
      IntStream.range(0, 4).forEach(code -> out.string(null));
      out.nullableInt32(null).nullableBool(null).string(null);
      out.string(null).string(null).nullableInt32(null);
      out.string(null).int64(event.details().volume()).string(null).string(null);
      out.string(event.attributes()).string(event.unknownFields());
      out.fixed16(TOKEN.high(), TOKEN.low());
    }
    return out.toBytes();
  }
}
