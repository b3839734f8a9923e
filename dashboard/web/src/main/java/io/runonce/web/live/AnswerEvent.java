package io.runonce.web.live;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** A question that was answered, for the JVM's flight recorder; without a recording it is none. */
@Name("io.runonce.Answer")
@Label("Answer")
@Category("runonce")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
final class AnswerEvent extends jdk.jfr.Event {
  @Label("Question")
  @Nullable String question;

  @Label("Read anew")
  @Description("Whether the warehouse was asked, or the last answer still stood")
  boolean anew;

  @Label("Fault")
  @Description("Why there is no answer; else empty")
  @Nullable String fault;

  /** Begins to take the time. */
  static AnswerEvent begun() {
    AnswerEvent event = new AnswerEvent();
    event.begin();
    return event;
  }

  /** Writes it down if somebody records. */
  void ended(Object asked, boolean isNew) {
    end();
    if (shouldCommit()) {
      question = String.valueOf(asked);
      anew = isNew;
      commit();
    }
  }

  /** Writes down that it could not be answered. */
  void failed(Object asked, RuntimeException why) {
    fault = why.toString();
    ended(asked, true);
  }
}
