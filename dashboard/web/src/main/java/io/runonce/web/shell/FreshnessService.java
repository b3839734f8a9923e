package io.runonce.web.shell;

import org.springframework.stereotype.Service;

/** Tells how new the pages are. */
@Service
public class FreshnessService {
  /** What is known now. */
  public Freshness now() {
    return Freshness.UNKNOWN;
  }
}
