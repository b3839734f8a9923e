package io.runonce.web.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of one case.
 *
 * @param steps its story, in order of time
 * @param others other cases of the same application, or of the same person for the same item
 */
public record CaseFile(Outcome outcome, List<Step> steps, List<Other> others) {
  public CaseFile {
    steps = List.copyOf(steps);
    others = List.copyOf(others);
  }

  /** One of the records that its story is told by. */
  public Optional<EventRecord> event(String id) {
    return steps.stream()
        .flatMap(step ->
            switch (step) {
              case Step.Came came -> came.events().stream();
              case Step.Done done -> Stream.of(done.event());
            })
        .filter(event -> event.id().equals(id))
        .findFirst();
  }

  /**
   * Another case that belongs beside this one.
   *
   * @param sameApplication whether it was filed together with this one
   */
  public record Other(String caseNo, String itemCode, String verdict, boolean sameApplication) {}
}
