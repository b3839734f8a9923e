package io.runonce.jobs;

import io.runonce.warehouse.RowBinaryReader;
import io.runonce.warehouse.RowBinaryWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes records to bytes and back, component by component: what one stage leaves for the next in
 * the store. Java's own serialization is ten times the size and the time. The bytes live no longer
 * than a run, so they carry no version.
 */
final class RecordCodec<R extends Record> {
  private final Node node;
  private final Class<R> type;
  private final RowBinaryWriter out = new RowBinaryWriter(1 << 12);
  private final RowBinaryReader in = new RowBinaryReader();

  /** Writes and reads values of one type; null is written too. */
  private interface Node {
    void write(@Nullable Object value, RowBinaryWriter out);

    @Nullable Object read(RowBinaryReader in) throws IOException;
  }

  /** Writes and reads values that are there. */
  private interface Present {
    void write(Object value, RowBinaryWriter out);

    Object read(RowBinaryReader in) throws IOException;
  }

  RecordCodec(Class<R> type) {
    this.type = type;
    this.node = node(type);
  }

  byte[] encode(R record) {
    out.clear();
    node.write(record, out);
    return out.toBytes();
  }

  R decode(byte[] bytes) {
    try {
      return present(in.wrap(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("the bytes of a " + type.getSimpleName() + " are cut", e);
    }
  }

  /** Reads a record where a column of type String holds its bytes, without copying these. */
  R decode(RowBinaryReader row) throws IOException {
    row.array();
    return present(row);
  }

  private R present(RowBinaryReader bytes) throws IOException {
    return type.cast(Objects.requireNonNull(node.read(bytes)));
  }

  private static Node node(Type type) {
    return type instanceof Class<?> raw && raw.isPrimitive()
        ? always(present(type))
        : nullable(present(type));
  }

  private static Node always(Present present) {
    return new Node() {
      @Override
      public void write(@Nullable Object value, RowBinaryWriter out) {
        if (value == null) {
          throw new IllegalArgumentException("a primitive is never null");
        }
        present.write(value, out);
      }

      @Override
      public Object read(RowBinaryReader in) throws IOException {
        return present.read(in);
      }
    };
  }

  private static Node nullable(Present present) {
    return new Node() {
      @Override
      public void write(@Nullable Object value, RowBinaryWriter out) {
        out.bool(value != null);
        if (value != null) {
          present.write(value, out);
        }
      }

      @Override
      public @Nullable Object read(RowBinaryReader in) throws IOException {
        return in.bool() ? present.read(in) : null;
      }
    };
  }

  private static Present present(Type type) {
    if (type instanceof ParameterizedType generic) {
      Node element = node(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Set.class ? new SetOf(element) : new ListOf(element);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord()) {
      return new RecordOf(raw);
    }
    return raw.isEnum() ? new EnumOf(raw.getEnumConstants()) : scalar(raw);
  }

  private static Present scalar(Class<?> type) {
    if (type == String.class) {
      return new Scalar((value, out) -> out.string((String) value), RowBinaryReader::string);
    }
    if (type == int.class || type == Integer.class) {
      return new Scalar((value, out) -> out.int32((Integer) value), RowBinaryReader::int32);
    }
    if (type == long.class || type == Long.class) {
      return new Scalar((value, out) -> out.int64((Long) value), RowBinaryReader::int64);
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Scalar((value, out) -> out.bool((Boolean) value), RowBinaryReader::bool);
    }
    if (type == LocalDate.class) {
      return new Scalar((value, out) -> out.date((LocalDate) value), RowBinaryReader::date);
    }
    if (type == Instant.class) {
      return new Scalar(RecordCodec::writeInstant, RecordCodec::readInstant);
    }
    throw new IllegalArgumentException("no way to write a " + type);
  }

  private static void writeInstant(Object value, RowBinaryWriter out) {
    Instant instant = (Instant) value;
    out.int64(instant.getEpochSecond()).int32(instant.getNano());
  }

  private static Instant readInstant(RowBinaryReader in) throws IOException {
    return Instant.ofEpochSecond(in.int64(), in.int32());
  }

  private interface ScalarWriter {
    void write(Object value, RowBinaryWriter out);
  }

  private interface ScalarReader {
    Object read(RowBinaryReader in) throws IOException;
  }

  private record Scalar(ScalarWriter writer, ScalarReader reader) implements Present {
    @Override
    public void write(Object value, RowBinaryWriter out) {
      writer.write(value, out);
    }

    @Override
    public Object read(RowBinaryReader in) throws IOException {
      return reader.read(in);
    }
  }

  /** By place: both ends of the way are the same program. */
  @SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"})
  private record EnumOf(Object[] constants) implements Present {
    @Override
    public void write(Object value, RowBinaryWriter out) {
      out.int8(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(RowBinaryReader in) throws IOException {
      return constants[in.int8()];
    }
  }

  private static void writeAll(Collection<?> values, Node element, RowBinaryWriter out) {
    out.array(values.size());
    values.forEach(value -> element.write(value, out));
  }

  private record ListOf(Node element) implements Present {
    @Override
    public void write(Object value, RowBinaryWriter out) {
      writeAll((Collection<?>) value, element, out);
    }

    @Override
    public Object read(RowBinaryReader in) throws IOException {
      int length = in.array();
      List<@Nullable Object> values = new ArrayList<>(length);
      for (int i = 0; i < length; i++) {
        values.add(element.read(in));
      }
      return values;
    }
  }

  private record SetOf(Node element) implements Present {
    @Override
    public void write(Object value, RowBinaryWriter out) {
      writeAll((Collection<?>) value, element, out);
    }

    @Override
    public Object read(RowBinaryReader in) throws IOException {
      int length = in.array();
      Set<@Nullable Object> values = LinkedHashSet.newLinkedHashSet(length);
      for (int i = 0; i < length; i++) {
        values.add(element.read(in));
      }
      return values;
    }
  }

  /** A record by its accessors and its constructor. */
  private static final class RecordOf implements Present {
    private final MethodHandle constructor;
    private final MethodHandle[] accessors;
    private final Node[] components;

    RecordOf(Class<?> type) {
      RecordComponent[] parts = type.getRecordComponents();
      accessors = new MethodHandle[parts.length];
      components = new Node[parts.length];
      Class<?>[] parameters = new Class<?>[parts.length];
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        for (int i = 0; i < parts.length; i++) {
          parameters[i] = parts[i].getType();
          components[i] = node(parts[i].getGenericType());
          accessors[i] =
              lookup
                  .unreflect(parts[i].getAccessor())
                  .asType(MethodType.methodType(Object.class, Object.class));
        }
        constructor =
            lookup
                .findConstructor(type, MethodType.methodType(void.class, parameters))
                .asSpreader(Object[].class, parts.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(type + " is not open to the codec", e);
      }
    }

    @Override
    public void write(Object value, RowBinaryWriter out) {
      for (int i = 0; i < accessors.length; i++) {
        components[i].write(component(i, value), out);
      }
    }

    private @Nullable Object component(int i, Object record) {
      try {
        return accessors[i].invokeExact(record);
      } catch (Throwable e) {
        throw new IllegalStateException("an accessor failed", e);
      }
    }

    @Override
    public Object read(RowBinaryReader in) throws IOException {
      @Nullable Object[] arguments = new @Nullable Object[components.length];
      for (int i = 0; i < components.length; i++) {
        arguments[i] = components[i].read(in);
      }
      try {
        return constructor.invokeExact(arguments);
      } catch (Throwable e) {
        throw new IllegalStateException("a constructor failed", e);
      }
    }
  }
}
