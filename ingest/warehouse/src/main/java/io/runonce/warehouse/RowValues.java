package io.runonce.warehouse;

import com.clickhouse.client.api.data_formats.internal.BinaryStreamReader;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the client's many types of value to the few that a {@link Row} has. */
final class RowValues {
  private RowValues() {}

  /** The values in the order of the columns, which the client's own map does not keep. */
  static Map<String, @Nullable Object> normalise(List<String> columns, Map<String, Object> raw) {
    Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(columns.size());
    columns.forEach(column -> values.put(column, plain(raw.get(column))));
    return values;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Byte n -> n.longValue();
      case Short n -> n.longValue();
      case Integer n -> n.longValue();
      case BigInteger n -> n.bitLength() < Long.SIZE ? (Object) n.longValue() : n;
      case Float n -> n.doubleValue();
      case ZonedDateTime time -> time.toInstant();
      case OffsetDateTime time -> time.toInstant();
      case Instant time -> time;
      case BinaryStreamReader.ArrayValue array -> list(array.asList());
      case BinaryStreamReader.EnumValue code -> code.toString();
      case Collection<?> collection -> list(collection);
      case Map<?, ?> map -> map(map);
      case Object[] array -> list(Arrays.asList(array));
      default -> value;
    };
  }

  private static Map<Object, @Nullable Object> map(Map<?, ?> values) {
    Map<Object, @Nullable Object> plain = LinkedHashMap.newLinkedHashMap(values.size());
    values.forEach((key, value) -> plain.put(key, plain(value)));
    return Collections.unmodifiableMap(plain);
  }

  private static List<@Nullable Object> list(Collection<?> values) {
    List<@Nullable Object> plain = new ArrayList<>(values.size());
    values.forEach(value -> plain.add(plain(value)));
    return Collections.unmodifiableList(plain);
  }
}
