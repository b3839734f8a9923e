package io.runonce.web.ingest.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.ingest.IngestLoad;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;

/** The window in figures. */
final class IngestFacts {
  private IngestFacts() {}

  static Component of(IngestLoad.Step whole) {
    Numbers numbers = T.numbers();
    DescriptionList facts = new DescriptionList();
    facts.addClassName("facts");
    fact(facts, "ingest.read", numbers.exact(whole.read()));
    fact(
        facts,
        "ingest.landed",
        t("ingest.landed.of", numbers.exact(whole.landed()), numbers.exact(whole.corrected())));
    fact(facts, "ingest.repeated", numbers.exact(whole.repeated()));
    fact(
        facts,
        "ingest.rejected",
        whole.read() == 0
            ? numbers.exact(whole.rejected())
            : t(
                "ingest.rejected.of",
                numbers.exact(whole.rejected()),
                numbers.rate((double) whole.rejected() / whole.read())));
    Double size = whole.size();
    fact(
        facts,
        "ingest.batches",
        t(
            "ingest.batches.of",
            numbers.exact(whole.batches()),
            size == null ? Numbers.UNKNOWN : numbers.exact(size)));
    facts.add(
        new DescriptionList.Term(t("ingest.waited")),
        new DescriptionList.Description(
            whole.waited() == 0
                ? Status.OK.badge("ingest.waited.none")
                : Status.WARN.say(Millis.words((double) whole.waited()))));
    return new Panel(t("ingest.facts"), "", facts);
  }

  private static void fact(DescriptionList facts, String key, String value) {
    facts.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(new Span(value)));
  }
}
