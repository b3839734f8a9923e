package io.runonce.sources.events;

import java.util.Set;

/** Whether a rule applies to a row; an absent cell is empty. */
sealed interface Condition {
  String column();

  boolean holds(String value);

  /** Is one of these. */
  record Is(String column, Set<String> values) implements Condition {
    public Is {
      values = Set.copyOf(values);
    }

    @Override
    public boolean holds(String value) {
      return values.contains(value);
    }
  }

  /** Is none of these. */
  record Not(String column, Set<String> values) implements Condition {
    public Not {
      values = Set.copyOf(values);
    }

    @Override
    public boolean holds(String value) {
      return !values.contains(value);
    }
  }

  /** Has anything in it, or has not. */
  record Filled(String column, boolean wanted) implements Condition {
    @Override
    public boolean holds(String value) {
      return !value.isBlank() == wanted;
    }
  }
}
