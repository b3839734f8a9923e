package io.runonce.web.live;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Roughly how many bytes of the heap an answer holds: records and collections are looked into, of
 * long collections some elements, and all else is taken for small.
 */
final class Weight {
  private static final int SAMPLE = 16;
  private static final int DEEPEST = 12;
  private static final int OBJECT = 24;
  private static final int REFERENCE = 8;

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          Arrays.stream(components).forEach(part -> part.getAccessor().setAccessible(true));
          return components;
        }
      };

  private Weight() {}

  /** The bytes, at most a quarter of what an int holds. */
  static int of(@Nullable Object value) {
    return (int) Math.min(Integer.MAX_VALUE / 4, of(value, 0));
  }

  private static long of(@Nullable Object value, int depth) {
    if (value == null || value instanceof Shared || depth > DEEPEST) {
      return 0;
    }
    return switch (value) {
      case CharSequence text -> 2L * OBJECT + 2L * text.length();
      case Optional<?> one -> OBJECT + of(one.orElse(null), depth + 1);
      case Collection<?> many -> OBJECT + all(many, depth);
      case Map<?, ?> map -> OBJECT + all(map.keySet(), depth) + all(map.values(), depth);
      case Record one -> OBJECT + parts(one, depth);
      default -> OBJECT;
    };
  }

  private static long all(Collection<?> many, int depth) {
    List<?> some = many.stream().limit(SAMPLE).toList();
    long sampled = some.stream().mapToLong(one -> REFERENCE + of(one, depth + 1)).sum();
    return some.isEmpty() ? 0 : sampled * many.size() / some.size();
  }

  private static long parts(Record one, int depth) {
    long weight = 0;
    for (RecordComponent part : COMPONENTS.get(one.getClass())) {
      weight += REFERENCE;
      if (!part.getType().isPrimitive()) {
        weight += of(read(one, part), depth + 1);
      }
    }
    return weight;
  }

  private static @Nullable Object read(Record one, RecordComponent part) {
    try {
      return part.getAccessor().invoke(one);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(one.getClass() + " does not tell its " + part.getName(), e);
    }
  }
}
