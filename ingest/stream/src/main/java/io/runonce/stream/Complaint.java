package io.runonce.stream;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log what stands between us and the broker: when it begins, now and then while it lasts,
 * and that it is over. Whoever asks every few seconds would fill the log otherwise.
 */
final class Complaint {
  private static final Logger LOG = LoggerFactory.getLogger(Complaint.class);
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final KafkaSettings settings;
  private String said = "";
  private long saidAt;

  Complaint(KafkaSettings settings) {
    this.settings = settings;
  }

  synchronized void about(Throwable fault) {
    String line = BrokerTrouble.line(settings, fault);
    long now = System.nanoTime();
    if (!line.equals(said) || now - saidAt > AGAIN.toNanos()) {
      LOG.error("{}. Its topics wait, nothing of them is lost; the inbox goes on", line);
      said = line;
      saidAt = now;
    }
  }

  synchronized void isOver() {
    if (!said.isEmpty()) {
      LOG.warn("broker {} answers again", settings.bootstrap());
      said = "";
    }
  }
}
