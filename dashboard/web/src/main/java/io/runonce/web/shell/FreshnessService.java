package io.runonce.web.shell;

import io.runonce.web.data.DataHealth;
import io.runonce.web.data.DataHealthService;
import java.util.List;
import org.springframework.stereotype.Service;

/** Tells how new the pages are. */
@Service
public class FreshnessService {
  private final DataHealthService health;

  FreshnessService(DataHealthService health) {
    this.health = health;
  }

  /** What is known now. */
  public Freshness now() {
    List<DataHealth.Feed> feeds = health.feeds();
    int late = (int) feeds.stream().filter(DataHealth.Feed::late).count();
    return new Freshness(health.work().reckoned(), feeds.size(), late);
  }
}
