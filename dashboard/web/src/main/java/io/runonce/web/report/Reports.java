package io.runonce.web.report;

import io.runonce.measures.MeasureDefinition;
import io.runonce.web.filter.Filter;
import io.runonce.web.paper.FontMissing;
import io.runonce.web.paper.Paper;
import io.runonce.web.paper.PaperFonts;
import io.runonce.web.paper.Papers;
import io.runonce.web.settings.WebSettings;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Papers over the rows of whoever asks: the package's door. */
@Service
public class Reports {
  /** The environment's key of the office that issues bulletins. */
  public static final String OFFICE = "RUNONCE_REPORT_OFFICE";

  private final BulletinReader bulletins;
  private final FigureReader figures;
  private final WebSettings settings;
  private final Clock clock;
  private Optional<PaperFonts> fonts = Optional.empty();
  private boolean looked;

  Reports(BulletinReader bulletins, FigureReader figures, WebSettings settings, Clock clock) {
    this.bulletins = bulletins;
    this.figures = figures;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The bulletin of a month; empty while nothing was reckoned.
   *
   * @param filter what it is narrowed to; its period is not looked at
   */
  public Optional<Paper> bulletin(YearMonth month, Filter filter, Locale language) {
    String office = settings.environment().getOrDefault(OFFICE, "").strip();
    return bulletins
        .read(month, filter)
        .map(facts -> new Bulletin(facts, language, office).paper());
  }

  /**
   * A figure on one page; empty while nothing was reckoned, or where the measure cannot be narrowed
   * so.
   */
  public Optional<Paper> figure(MeasureDefinition measure, Filter filter, Locale language) {
    return figures.read(measure, filter).map(facts -> new FigurePage(facts, language).paper());
  }

  /**
   * Writes a paper.
   *
   * @throws FontMissing where a PDF finds no font that it can hold
   */
  public byte[] write(Paper paper, PaperFormat format) {
    return switch (format) {
      case DOCX -> Papers.docx(paper, clock.instant(), fonts());
      case PDF -> Papers.pdf(paper, clock.instant(), fonts());
    };
  }

  /** Why no PDF can be written here, in one line; empty where it can. */
  public Optional<String> missingForPdf() {
    try {
      return fonts().isEmpty()
          ? Optional.of(String.valueOf(PaperFonts.missing().getMessage()))
          : Optional.empty();
    } catch (FontMissing e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Looked for once: fonts are not installed while we run. */
  private synchronized Optional<PaperFonts> fonts() {
    if (!looked) {
      fonts = PaperFonts.find(settings.environment());
      looked = true;
    }
    return fonts;
  }
}
