package io.runonce.jobs;

import org.apache.spark.sql.SparkSession;

/** Spark as the jobs want it. */
final class SparkSessions {
  private SparkSessions() {}

  /** A session in this process; ClickHouse beside it wants the cores as well. */
  static SparkSession local(int cores) {
    return SparkSession.builder()
        .appName("runonce")
        .master("local[" + cores + "]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.session.timeZone", "Asia/Shanghai")
        .config("spark.ui.showConsoleProgress", "false")
        // Chunks are written once and read once, on this machine: to compress them costs more.
        .config("spark.shuffle.compress", "false")
        // A file for each bucket of each task is thousands: to make them costs more than to sort.
        .config("spark.shuffle.sort.bypassMergeThreshold", "1")
        .getOrCreate();
  }

  /** The session that spark-submit has described, else a local one. */
  static SparkSession ofProcess() {
    return System.getProperty("spark.master") == null
        ? local(Runtime.getRuntime().availableProcessors())
        : SparkSession.builder().appName("runonce").getOrCreate();
  }
}
