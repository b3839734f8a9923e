package io.runonce.jobs;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a process tells whoever started it: a word and its JSON, a line each, on stdout. */
final class Announcer implements Progress {
  private final PrintStream out;

  Announcer(PrintStream out) {
    this.out = out;
  }

  static Announcer stdout() {
    return new Announcer(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
  }

  @Override
  public void reached(String stage, int done, int of) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("stage", stage);
    body.put("done", done);
    body.put("of", of);
    out.println("PROGRESS " + Summaries.json(body));
  }

  void done(Map<String, Object> summary) {
    out.println("DONE " + Summaries.json(summary));
  }

  void ready() {
    out.println("READY");
  }
}
