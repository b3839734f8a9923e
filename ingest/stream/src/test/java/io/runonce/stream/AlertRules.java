package io.runonce.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The alarms that we give to whoever runs us under Prometheus. */
final class AlertRules {
  static final Path FILE = Path.of("../../docs/runonce.rules.yml");
  private static final Pattern METRIC = Pattern.compile("\\bflink_[A-Za-z0-9_]+");

  private AlertRules() {}

  /** Every metric of ours that a rule asks for. */
  static Set<String> metrics() throws IOException {
    Set<String> names = new TreeSet<>();
    Matcher matcher = METRIC.matcher(Files.readString(FILE, StandardCharsets.UTF_8));
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return names;
  }
}
