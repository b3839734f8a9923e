package io.runonce.web.anatomy;

import io.runonce.measures.MeasureResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people said.
 *
 * @param figures the measures of ratings, appeals and their answers, by id
 * @param grades closed cases by what their people said last
 * @param topics consultations by topic
 */
public record Feedback(Map<String, MeasureResult> figures, List<Part> grades, List<Part> topics) {
  /** The measures that it asks for. */
  public static final List<String> MEASURES =
      List.of(
          "satisfaction_rate",
          "satisfaction_rate_with_defaults",
          "dissatisfaction_rate",
          "default_rating_share",
          "response_rate",
          "rectified_rate",
          "callback_rate",
          "appeal_rate");

  public Feedback {
    figures = Map.copyOf(figures);
    grades = List.copyOf(grades);
    topics = List.copyOf(topics);
  }

  /** One of the measures, if it can be told under the filter. */
  public Optional<MeasureResult> figure(String id) {
    return Optional.ofNullable(figures.get(id));
  }
}
