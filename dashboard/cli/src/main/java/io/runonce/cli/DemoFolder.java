package io.runonce.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;

/** What the demo keeps in the data folder: which district it is, and that its past has landed. */
final class DemoFolder {
  private final DataFolder data;

  DemoFolder(DataFolder data) {
    this.data = data;
  }

  /** What makes a district. */
  record Plan(long seed, long scale, int days, LocalDate end) {}

  /**
   * The district of this data folder: the one asked for, or the one that lives here already, which
   * keeps its own end.
   *
   * @throws UserError if another district, or no district but real data, lives here
   */
  Plan planned(long seed, long scale, int days, LocalDate end) throws IOException {
    if (!Files.exists(mark())) {
      if (Files.exists(data.path().resolve("clickhouse"))) {
        throw new UserError(
            "the data folder "
                + data.path()
                + " holds data of its own; give the demo another by RUNONCE_DATA");
      }
      return new Plan(seed, scale, days, end);
    }
    Plan here = read();
    if (here.seed() != seed || here.scale() != scale || here.days() != days) {
      throw new UserError(
          "the data folder "
              + data.path()
              + " holds the district of --seed "
              + here.seed()
              + " --scale "
              + here.scale()
              + " --days "
              + here.days()
              + "; ask for that one, or set RUNONCE_DATA to another folder");
    }
    return here;
  }

  boolean isSimulated() {
    return Files.exists(mark());
  }

  /** Where the simulator writes before its files go to the inbox. */
  Path workshop() {
    return data.path().resolve("demo");
  }

  void remember(Plan plan) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("seed", Long.toString(plan.seed()));
    properties.setProperty("scale", Long.toString(plan.scale()));
    properties.setProperty("days", Integer.toString(plan.days()));
    properties.setProperty("end", plan.end().toString());
    try (Writer writer = Files.newBufferedWriter(mark(), StandardCharsets.UTF_8)) {
      properties.store(writer, "the simulated district of this data folder");
    }
  }

  private Plan read() throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(mark(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return new Plan(
        Long.parseLong(properties.getProperty("seed")),
        Long.parseLong(properties.getProperty("scale")),
        Integer.parseInt(properties.getProperty("days")),
        LocalDate.parse(properties.getProperty("end")));
  }

  private Path mark() {
    return workshop().resolve("district.properties");
  }
}
