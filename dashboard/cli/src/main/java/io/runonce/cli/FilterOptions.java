package io.runonce.cli;

import io.runonce.measures.Dimension;
import io.runonce.measures.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an export is narrowed to. */
final class FilterOptions {
  @Option(names = "--from", paramLabel = "DATE", description = "The first date, itself in.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DATE", description = "The last date, itself in.")
  private @Nullable String to;

  @Option(names = "--item", split = ",", paramLabel = "CODE", description = "Only these items.")
  private List<String> items = List.of();

  @Option(
      names = "--department",
      split = ",",
      paramLabel = "CODE",
      description = "Only these departments.")
  private List<String> departments = List.of();

  @Option(names = "--region", split = ",", paramLabel = "CODE", description = "Only these regions.")
  private List<String> regions = List.of();

  @Option(
      names = "--channel",
      split = ",",
      paramLabel = "CODE",
      description = "Only these channels.")
  private List<String> channels = List.of();

  @Option(names = "--location", split = ",", paramLabel = "ID", description = "Only these places.")
  private List<String> locations = List.of();

  @Option(
      names = "--one-thing",
      split = ",",
      paramLabel = "CODE",
      description = "Only these one-things.")
  private List<String> oneThings = List.of();

  @Option(
      names = "--life-stage",
      split = ",",
      paramLabel = "STAGE",
      description = "Only these life stages.")
  private List<String> lifeStages = List.of();

  /** The filters as they were given. */
  Filters read() {
    try {
      Filters filters = Filters.NONE.between(date("--from", from), date("--to", to));
      filters = narrowed(filters, Dimension.ITEM, items);
      filters = narrowed(filters, Dimension.DEPARTMENT, departments);
      filters = narrowed(filters, Dimension.REGION, regions);
      filters = narrowed(filters, Dimension.CHANNEL, channels);
      filters = narrowed(filters, Dimension.LOCATION, locations);
      filters = narrowed(filters, Dimension.ONE_THING, oneThings);
      return narrowed(filters, Dimension.LIFE_STAGE, lifeStages);
    } catch (IllegalArgumentException e) {
      throw new UserError(String.valueOf(e.getMessage()), e);
    }
  }

  /** The words of all dimensions. */
  static String dimensions() {
    return Stream.of(Dimension.values()).map(Dimension::key).collect(Collectors.joining(", "));
  }

  private static Filters narrowed(Filters filters, Dimension dimension, List<String> values) {
    return values.isEmpty() ? filters : filters.with(dimension, values);
  }

  private static @Nullable LocalDate date(String option, @Nullable String text) {
    return text == null ? null : Instants.parseDate(option, text);
  }
}
