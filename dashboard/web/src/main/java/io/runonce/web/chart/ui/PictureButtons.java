package io.runonce.web.chart.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/** Takes a picture of a drawing that is no chart: as PNG and as SVG, with its title and source. */
@JavaScript("context://js/runonce-picture.js?v=1")
public final class PictureButtons extends Div {
  /**
   * The buttons of a drawing.
   *
   * @param drawing what holds it
   * @param title stands above it in the picture
   * @param source where from, how many, as of when: below it
   */
  public PictureButtons(Component drawing, String title, String source) {
    addClassName("panel-tools");
    add(
        button("chart.png", title, name -> save(drawing, title, source, name, "png")),
        button("chart.svg", title, name -> save(drawing, title, source, name, "svg")));
  }

  private static void save(
      Component drawing, String title, String source, String name, String form) {
    drawing
        .getElement()
        .executeJs(
            "runoncePicture.saveMap(this, $0, $1, $2, $3)", title, source, name + "." + form, form);
  }

  /** A button that saves under a name made of what the picture says. */
  static Button button(String key, String title, Consumer<String> save) {
    Button button = new Button(t(key), click -> save.accept(fileName(title)));
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(t(key) + " " + title);
    return button;
  }

  private static String fileName(String title) {
    return title.replaceAll("[\\\\/:*?\"<>|\\s]+", "_");
  }
}
