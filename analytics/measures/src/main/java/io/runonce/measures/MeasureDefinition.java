package io.runonce.measures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One measure of DOMAIN §7 as data: the page, the pop-over, the export, the method page and the
 * tests read it from here. Its formula is SQL over the columns of its source.
 */
public final class MeasureDefinition {
  /** Below this many rows a page shows nothing, whatever the measure's own minimum. */
  public static final int NOTHING_BELOW = 5;

  private final String id;
  private final Words name;
  private final Words numerator;
  private final @Nullable Words denominator;
  private final Words missing;
  private final Source source;
  private final Formula formula;
  private final Unit unit;
  private final Direction better;
  private final int minimumCount;
  private final List<Target> targets;
  private final String origin;

  private MeasureDefinition(Builder builder) {
    this.id = builder.id;
    this.name = builder.name;
    this.numerator = Objects.requireNonNull(builder.numerator, "numerator of " + id);
    this.denominator = builder.denominator;
    this.missing = builder.missing;
    this.source = Objects.requireNonNull(builder.source, "source of " + id);
    this.formula = Objects.requireNonNull(builder.formula, "formula of " + id);
    this.unit = builder.unit;
    this.better = builder.better;
    this.minimumCount = builder.minimumCount;
    this.targets = List.copyOf(builder.targets);
    this.origin = builder.origin;
  }

  static Builder named(String id, String zh, String en) {
    return new Builder(id, new Words(zh, en));
  }

  /** The stable name, such as {@code promise_kept_rate}. */
  public String id() {
    return id;
  }

  public Words name() {
    return name;
  }

  /** What the numerator counts or adds up. */
  public Words numerator() {
    return numerator;
  }

  /** What the denominator counts or adds up; null for a lone count. */
  public @Nullable Words denominator() {
    return denominator;
  }

  /** What is left out, and how what is not known shows. */
  public Words missing() {
    return missing;
  }

  /** Numerator ÷ denominator in one sentence. */
  public Words formulaText() {
    Words whole = denominator;
    return whole == null
        ? numerator
        : new Words(numerator.zh() + " ÷ " + whole.zh(), numerator.en() + " ÷ " + whole.en());
  }

  public Grain grain() {
    return source.grain();
  }

  public Basis basis() {
    return source.basis();
  }

  public Unit unit() {
    return unit;
  }

  public Direction better() {
    return better;
  }

  /** Below this n a page shows k of n and the interval, no rate and no rank. */
  public int minimumCount() {
    return minimumCount;
  }

  /** National and seed targets, oldest first; a place's own are in the table {@code target}. */
  public List<Target> targets() {
    return targets;
  }

  /** Where the definition comes from. */
  public String origin() {
    return origin;
  }

  /** What it can be broken down by and narrowed to. */
  public Set<Dimension> dimensions() {
    return Collections.unmodifiableSet(EnumSet.copyOf(source.columns().keySet()));
  }

  /** How much of a figure on {@code judged} rows may be shown. */
  Shown shown(Figure figure) {
    if (denominator == null) {
      return Shown.FIGURE;
    }
    if (figure.value() == null) {
      return Shown.NOT_MEASURED;
    }
    if (figure.judged() < Math.min(NOTHING_BELOW, minimumCount)) {
      return Shown.NOTHING;
    }
    return figure.judged() < minimumCount ? Shown.COUNT_AND_INTERVAL : Shown.FIGURE;
  }

  Source source() {
    return source;
  }

  Formula formula() {
    return formula;
  }

  @Override
  public String toString() {
    return id;
  }

  static final class Builder {
    private final String id;
    private final Words name;
    private @Nullable Words numerator;
    private @Nullable Words denominator;
    private Words missing = new Words("不排除。", "Nothing is left out.");
    private @Nullable Source source;
    private @Nullable Formula formula;
    private Unit unit = Unit.SHARE;
    private Direction better = Direction.HIGHER;
    private int minimumCount = 30;
    private final List<Target> targets = new ArrayList<>();
    private String origin = "DOMAIN §7";

    private Builder(String id, Words name) {
      this.id = id;
      this.name = name;
    }

    Builder numerator(String zh, String en) {
      this.numerator = new Words(zh, en);
      return this;
    }

    Builder denominator(String zh, String en) {
      this.denominator = new Words(zh, en);
      return this;
    }

    Builder missing(String zh, String en) {
      this.missing = new Words(zh, en);
      return this;
    }

    Builder counts(Source source, Formula formula) {
      this.source = source;
      this.formula = formula;
      return this;
    }

    Builder unit(Unit unit) {
      this.unit = unit;
      return this;
    }

    Builder better(Direction better) {
      this.better = better;
      return this;
    }

    Builder minimumCount(int count) {
      this.minimumCount = count;
      return this;
    }

    Builder target(Target target) {
      this.targets.add(target);
      return this;
    }

    Builder origin(String origin) {
      this.origin = origin;
      return this;
    }

    MeasureDefinition build() {
      return new MeasureDefinition(this);
    }
  }
}
