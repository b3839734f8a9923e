package io.runonce.web.onething.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.kit.ui.ShareBar;
import io.runonce.web.onething.OneThings;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;

/** A stage of life: how many of its items a one-thing covers, how much is filed so, and which. */
final class StageCard extends Article {
  StageCard(OneThings.Stage stage, Names names, Filter filter) {
    addClassName("card");
    Numbers numbers = T.numbers();
    add(new H3(t("life." + stage.stage().name())));
    if (stage.items().isEmpty()) {
      add(new Span(t("life.none")));
      return;
    }
    int items = stage.items().size();
    add(new ShareBar((double) stage.covered() / items, t("life.covered", stage.covered(), items)));
    Div facts = new Div();
    facts.addClassName("card-facts");
    facts.add(
        link(
            filter,
            Cut.LIFE_STAGE,
            stage,
            stage.closed(),
            t("life.closed", numbers.exact(stage.closed()))));
    facts.add(
        stage.closed() < 5
            ? new Span(t("few.hidden"))
            : link(
                filter,
                Cut.LIFE_STAGE_JOINT,
                stage,
                stage.joint(),
                t(
                    "life.joint",
                    numbers.exact(stage.joint()),
                    numbers.rate((double) stage.joint() / stage.closed()))));
    UnorderedList list = new UnorderedList();
    stage.items().forEach(item -> list.add(line(item, names, filter)));
    add(facts, new NativeDetails(t("life.items", items), list));
  }

  /** A count opens its cases. */
  private static Component link(
      Filter filter, Cut cut, OneThings.Stage stage, long cases, String text) {
    return cases == 0
        ? new Span(text)
        : new Anchor(CaseLinks.ofCut(filter, cut, stage.stage().code()), text);
  }

  private static ListItem line(OneThings.Item item, Names names, Filter filter) {
    ListItem line =
        new ListItem(
            new Anchor(
                PageState.of(filter).on("item/" + item.code()),
                names.item(item.code(), T.locale())));
    if (!item.oneThing().isEmpty()) {
      Span thing = new Span(" · " + names.oneThing(item.oneThing(), T.locale()));
      thing.addClassName("muted");
      line.add(thing);
    }
    return line;
  }
}
