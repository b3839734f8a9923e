package io.runonce.web.cases.ui;

import static io.runonce.web.text.ui.T.t;

import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Measures;
import io.runonce.measures.RowPart;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.ui.CutWords;
import io.runonce.web.cases.RowsBehind;
import io.runonce.web.cases.RowsFile;
import io.runonce.web.cases.RowsService;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.reference.Names;
import io.runonce.web.text.ui.T;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which rows an address asks for, and what they are called. */
sealed interface Asked {
  /** The rows, as many as a page holds; empty where the measure cannot be narrowed so. */
  Optional<RowsBehind> read(RowsService service, Filter filter);

  /** All of them as a file. */
  RowsFile file(RowsService service, Filter filter);

  /** What they are called in the page's language. */
  String title(Names names);

  /** How a file and the audit name them. */
  String code();

  /** What the address asks for; empty if there is no such measure. */
  static Optional<Asked> of(PageState state) {
    Optional<Cut> cut = state.get("cut").flatMap(Cut::of);
    if (cut.isPresent()) {
      return Optional.of(new OfCut(cut.get(), state.get("part").orElse("")));
    }
    return Measures.byId(state.get("measure").orElse("promise_broken_rate"))
        .map(measure -> new OfMeasure(measure, part(state)));
  }

  private static RowPart part(PageState state) {
    String asked = state.get("f").orElse("numerator");
    return Arrays.stream(RowPart.values())
        .filter(part -> OfMeasure.key(part).equals(asked))
        .findFirst()
        .orElse(RowPart.NUMERATOR);
  }

  /** A part of a measure's figure. */
  record OfMeasure(MeasureDefinition measure, RowPart part) implements Asked {
    /** How the address names a part. */
    static String key(RowPart part) {
      return part.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<RowsBehind> read(RowsService service, Filter filter) {
      return service.read(measure, part, filter);
    }

    @Override
    public RowsFile file(RowsService service, Filter filter) {
      return service.file(measure, part, filter);
    }

    @Override
    public String title(Names names) {
      return measure.name().in(T.locale()) + " · " + t("rows." + part.name());
    }

    @Override
    public String code() {
      return measure.id() + "_" + key(part);
    }
  }

  /** A part of a cut. */
  record OfCut(Cut cut, String part) implements Asked {
    @Override
    public Optional<RowsBehind> read(RowsService service, Filter filter) {
      return Optional.of(service.read(cut, part, filter));
    }

    @Override
    public RowsFile file(RowsService service, Filter filter) {
      return service.file(cut, part, filter);
    }

    @Override
    public String title(Names names) {
      return t("cut." + cut.name()) + " · " + CutWords.part(cut, part, names);
    }

    @Override
    public String code() {
      return cut.key() + "_" + part.replaceAll("[^\\p{Alnum}_-]", "_");
    }
  }
}
