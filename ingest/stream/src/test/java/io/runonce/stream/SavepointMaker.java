package io.runonce.stream;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Writes the savepoint that {@link SavepointITCase} restores; run at a release, before its state
 * changes, with the file to write. Two of three files are read in part: the first records are
 * landed, the next sealed and not landed; the third file waits.
 */
final class SavepointMaker {
  static final int EVENTS_A_FILE = 300;
  private static final long CREDIT = 20_000;

  private SavepointMaker() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = SavedFolder.make();
    try (TestStore store = TestStore.open()) {
      Path inbox = SavedFolder.inbox(folder);
      for (String name : new String[] {"a", "b", "c"}) {
        SavedFolder.write(inbox, name, Stream.concat(Stream.of("{broken"), events(name)));
      }
      byte[] metadata = savepoint(store, folder, inbox);
      Files.write(Path.of(arguments[0]), SavedFolder.anonymous(metadata, folder));
    }
    System.exit(0);
  }

  static Stream<String> events(String name) {
    return Lines.events(name, EVENTS_A_FILE - 1);
  }

  private static byte[] savepoint(TestStore store, Path folder, Path inbox) throws Exception {
    Clock clock = Clock.systemUTC();
    FileOpener opener = new FileOpener(FileMapping.NONE);
    FileSource source =
        FileSource.ofInbox(new Inbox(inbox, Duration.ofMillis(50), opener, clock), opener, CREDIT);
    DecodeFunction decode =
        new DecodeFunction(
            store.ingestConfig(folder).subjectKeys(),
            FileMapping.NONE,
            c -> new ItemCatalogue(Set::of, c),
            clock);
    BatchStore.Opener real = FaultyStore.opener(store.config(), 1, 0);
    IngestJob job =
        new IngestJob(source, decode, new LandingSink("inbox", real, FilePolicy.LEAVE, clock));
    Configuration settings =
        FlinkSettings.embedded(
            FlinkSettings.of(folder.resolve("chk"), Optional.empty(), Duration.ofDays(1), 2));
    settings.set(CheckpointingOptions.FS_SMALL_FILE_THRESHOLD, MemorySize.ofMebiBytes(1));
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(settings);
    job.build(env);
    JobClient client = env.executeAsync("savepoint");
    long begun = System.nanoTime();
    Await.until(
        "readers at the end of their credit",
        Duration.ofSeconds(30),
        () -> System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(6));
    String path =
        client
            .triggerSavepoint(folder.resolve("sp").toString(), SavepointFormatType.CANONICAL)
            .get(60, TimeUnit.SECONDS);
    client.cancel().get();
    return Files.readAllBytes(Path.of(URI.create(path)).resolve("_metadata"));
  }
}
