package io.runonce.web.onething;

import io.runonce.measures.MeasureResult;
import io.runonce.web.figures.Kpi;
import io.runonce.web.reference.LifeStage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One-things and the items of the life stages.
 *
 * @param landed the share of listed one-things that are launched of those due; empty while nothing
 *     was reckoned
 * @param stages all ten, in the order of the two lives
 * @param things those of the catalogue, the listed first
 */
public record OneThings(Optional<Kpi> landed, List<Stage> stages, List<Thing> things) {
  public OneThings {
    stages = List.copyOf(stages);
    things = List.copyOf(things);
  }

  /** The stages of one of the two lives. */
  public List<Stage> stages(boolean person) {
    return stages.stream().filter(stage -> stage.stage().isPersons() == person).toList();
  }

  /** The one-things that are due and not launched. */
  public List<Thing> late() {
    return things.stream().filter(thing -> thing.state() == State.LATE).toList();
  }

  /** How far a one-thing is. */
  public enum State {
    LAUNCHED,
    /** Launched after it was due. */
    LAUNCHED_LATE,
    /** Due and not launched. */
    LATE,
    /** Not due yet, or without a date. */
    PLANNED
  }

  /**
   * A stage.
   *
   * @param items the items in it
   * @param closed closed cases of these items
   * @param joint those that were filed in a one-thing
   */
  public record Stage(LifeStage stage, List<Item> items, long closed, long joint) {
    public Stage {
      items = List.copyOf(items);
    }

    /** Items that belong to a launched one-thing. */
    public long covered() {
      return items.stream().filter(Item::launched).count();
    }
  }

  /**
   * An item of a stage.
   *
   * @param oneThing the one-thing that it belongs to; '' for none
   * @param launched whether that is launched
   */
  public record Item(String code, String oneThing, boolean launched) {}

  /**
   * A one-thing with what it was to bring and what it brought.
   *
   * @param level the list that it is on; '' for none
   * @param saved trips saved by its closed applications; null without one
   * @param materials materials saved by them; null without one
   * @param kept the promise kept by its cases; null without one
   */
  public record Thing(
      String code,
      Optional<LifeStage> stage,
      String level,
      String batch,
      String department,
      @Nullable LocalDate due,
      @Nullable LocalDate launch,
      State state,
      Figures before,
      Figures now,
      @Nullable MeasureResult saved,
      @Nullable MeasureResult materials,
      @Nullable MeasureResult kept) {}

  /** Trips and materials, before the reform or as promised now. */
  public record Figures(@Nullable Integer visits, @Nullable Integer materials) {}
}
