package io.runonce.web.method.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Measures;
import io.runonce.measures.Target;
import io.runonce.reckoning.RuleChange;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Access;
import io.runonce.web.people.Right;
import io.runonce.web.people.Somebody;
import io.runonce.web.scope.Sight;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every figure's definition, printed from the data that computes it. */
@Route("method")
@RolesAllowed(Access.SEE_METHOD)
class MethodView extends Page {
  private final Map<MeasureDefinition, Section> sections = new LinkedHashMap<>();

  private final transient Figures figures;
  private final transient Live live;

  MethodView(Figures figures, Live live) {
    super("method.title");
    this.figures = figures;
    this.live = live;
    List<MeasureDefinition> all = Measures.all();
    TextField search = new TextField(t("method.search"));
    search.setClearButtonVisible(true);
    search.setMaxWidth("24rem");
    search.setValueChangeMode(ValueChangeMode.EAGER);
    search.addValueChangeListener(e -> narrow(e.getValue()));
    add(new H1(t("method.finding", all.size())), new Paragraph(t("method.intro")), search);
    Div list = new Div();
    list.addClassName("columns");
    for (MeasureDefinition measure : all) {
      Section section = definition(measure);
      sections.put(measure, section);
      list.add(section);
    }
    add(list, changes());
  }

  /** So that whoever compares figures of two times knows what lies between. */
  private static Component changes() {
    boolean isChinese = T.locale().getLanguage().equals(Locale.CHINESE.getLanguage());
    DataTable<RuleChange> table =
        new DataTable<>(
            t("method.changes.caption"),
            List.of(
                Column.text(
                    t("method.changes.version"), change -> String.valueOf(change.version())),
                Column.text(t("method.changes.since"), change -> change.since().toString()),
                Column.text(
                    t("method.changes.what"), change -> isChinese ? change.zh() : change.en())),
            RuleChange.ALL.reversed());
    Section section = new Section(new H2(t("method.changes")), table);
    section.addClassName("panel");
    return section;
  }

  private void narrow(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    sections.forEach((measure, section) ->
        section.setVisible(
            (measure.id() + measure.name().zh() + measure.name().en())
                .toLowerCase(Locale.ROOT)
                .contains(wanted)));
  }

  private Section definition(MeasureDefinition measure) {
    Locale locale = T.locale();
    Section section = new Section(new H2(measure.name().in(locale)), new Code(measure.id()));
    section.setId(measure.id());
    section.addClassName("panel");
    DescriptionList list = new DescriptionList();
    list.addClassName("facts");
    MeasureWords words = new MeasureWords(measure, locale);
    fact(list, "method.numerator", new Span(words.numerator()));
    fact(list, "method.denominator", new Span(words.denominator()));
    fact(list, "method.missing", new Span(measure.missing().in(locale)));
    fact(list, "method.grain", new Span(measure.grain().words().in(locale)));
    fact(list, "method.basis", new Span(measure.basis().words().in(locale)));
    fact(list, "method.unit", new Span(measure.unit().words().in(locale)));
    fact(list, "method.better", new Span(t("better." + measure.better().name())));
    fact(list, "method.n", new Span(String.valueOf(measure.minimumCount())));
    fact(list, "method.by", new Span(words.dimensions()));
    fact(list, "method.targets", targets(measure, locale));
    fact(list, "method.origin", new Span(origin(measure.origin())));
    section.add(list);
    if (Sight.reader() instanceof Somebody somebody && somebody.may(Right.SEE_FIGURES)) {
      section.add(new WorkedExample(measure, figures, live));
    }
    section.add(new Anchor("cases?measure=" + measure.id() + "&f=numerator", t("method.rows")));
    return section;
  }

  /** In words of the page: definitions name the project's papers as its makers do. */
  private static String origin(String origin) {
    return origin
        .replaceAll("DOMAIN (§7|[A-Z][0-9])", t("method.origin.own"))
        .replaceAll("\\bseeds? (?=[0-9])", t("method.origin.article") + " ");
  }

  private static Component targets(MeasureDefinition measure, Locale locale) {
    if (measure.targets().isEmpty()) {
      return new Span(Numbers.UNKNOWN);
    }
    UnorderedList list = new UnorderedList();
    for (Target target : measure.targets()) {
      list.add(
          new ListItem(
              FigureText.value(measure.unit(), target.value())
                  + " · "
                  + target.scope().in(locale)
                  + " · "
                  + origin(target.origin().in(locale))
                  + (target.due() == null ? "" : " · " + t("method.due", target.due()))));
    }
    return list;
  }

  private static void fact(DescriptionList list, String key, Component value) {
    list.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(value));
  }

  /** The parts of a definition that need putting together. */
  private record MeasureWords(MeasureDefinition measure, Locale locale) {
    String numerator() {
      return measure.numerator().in(locale);
    }

    String denominator() {
      return measure.denominator() == null ? t("method.lone") : measure.denominator().in(locale);
    }

    String dimensions() {
      return String.join(
          t("list.comma"),
          measure.dimensions().stream().sorted().map(d -> t("dimension." + d.name())).toList());
    }
  }
}
