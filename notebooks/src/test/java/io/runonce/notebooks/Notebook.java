package io.runonce.notebooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/** Runs the cells of a notebook in this JVM, as a kernel would, and keeps what each shows. */
final class Notebook {
  private final List<String> cells;

  private Notebook(List<String> cells) {
    this.cells = cells;
  }

  static Notebook read(Path file) throws IOException {
    JsonNode notebook = new JsonMapper().readTree(file.toFile());
    List<String> cells = new ArrayList<>();
    for (JsonNode cell : notebook.path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        cells.add(
            cell.path("source").valueStream().map(JsonNode::asText).collect(Collectors.joining()));
      }
    }
    return new Notebook(cells);
  }

  /**
   * What each cell shows, in order.
   *
   * @throws IllegalStateException with the cell's text, if one does not run
   */
  List<String> run() {
    List<String> shown = new ArrayList<>();
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      for (String cell : cells) {
        shown.add(run(shell, cell));
      }
    }
    return shown;
  }

  private static String run(JShell shell, String cell) {
    String shown = "";
    String rest = cell;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      for (SnippetEvent event : shell.eval(next.source())) {
        require(shell, event, next.source());
        shown = event.value() == null ? shown : event.value();
      }
      rest = next.remaining();
    }
    return shown;
  }

  private static void require(JShell shell, SnippetEvent event, String source) {
    if (event.exception() != null) {
      throw new IllegalStateException("failed: " + source, event.exception());
    }
    if (event.status() == Snippet.Status.REJECTED) {
      String why =
          shell
              .diagnostics(event.snippet())
              .map(diagnostic -> diagnostic.getMessage(java.util.Locale.ROOT))
              .collect(Collectors.joining("; "));
      throw new IllegalStateException("does not compile: " + source + ": " + why);
    }
  }
}
