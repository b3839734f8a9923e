package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Numbers of the anatomy: each count leads to its rows; a mean of fewer than five is not told. */
final class Facts {
  /** Below this many rows a mean or a median could point at somebody. */
  static final long FEW = 5;

  private Facts() {}

  /** A count that opens its rows; a zero opens nothing. */
  static Component count(Filter filter, Cut cut, String part, long rows) {
    String text = T.numbers().exact(rows);
    if (rows == 0) {
      return new Span(text);
    }
    Anchor link = new Anchor(CaseLinks.ofCut(filter, cut, part), text);
    link.getElement().setAttribute("aria-label", text + " " + t("kpi.drill"));
    return link;
  }

  /** A mean or median over some rows. */
  static String mean(long rows, @Nullable Double value, DoubleFunction<String> text) {
    return value == null || rows < FEW ? Numbers.UNKNOWN : text.apply(value);
  }

  /** A number of the catalogue, or a dash. */
  static String told(@Nullable Integer number) {
    return number == null ? Numbers.UNKNOWN : String.valueOf(number);
  }

  /** Low to high with two decimals; one number where they are alike. */
  static String range(double low, double high) {
    String from = T.numbers().mean(low);
    String to = T.numbers().mean(high);
    return from.equals(to) ? from : from + "–" + to;
  }
}
