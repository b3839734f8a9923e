package io.runonce.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The data folder while this process holds it: {@code clickhouse/} is the engine's, {@code format}
 * the layout's number, {@code warehouse.lock} the lock, {@code warehouse.properties} (0600) the
 * address and both credentials, which are made once and kept.
 */
final class DataFolder implements AutoCloseable {
  private static final int FORMAT = 1;
  private static final String PROPERTIES = "warehouse.properties";
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;
  private final Properties properties;

  private DataFolder(Path folder, FileChannel channel, FileLock lock, Properties properties) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
    this.properties = properties;
  }

  /** Takes the folder, made if absent; one line when it is in use or of a newer version. */
  static DataFolder open(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      createForOwner(absolute.resolve("clickhouse"));
      createForOwner(absolute.resolve("backups"));
      createForOwner(absolute.resolve("spool"));
      FileChannel channel =
          FileChannel.open(
              absolute.resolve("warehouse.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      FileLock lock = lock(channel);
      if (lock == null) {
        channel.close();
        throw inUse(absolute);
      }
      return checked(absolute, channel, lock);
    } catch (IOException e) {
      throw new EngineException(
          "The data folder "
              + absolute
              + " cannot be used ("
              + e
              + "): make it writable, or name another by RUNONCE_DATA",
          e);
    }
  }

  private static void createForOwner(Path inner) throws IOException {
    if (!Files.isDirectory(inner)) {
      Files.createDirectory(
          inner,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  private static DataFolder checked(Path folder, FileChannel channel, FileLock lock)
      throws IOException {
    try {
      checkFormat(folder);
      return new DataFolder(folder, channel, lock, load(folder));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static EngineException inUse(Path folder) throws IOException {
    String pid = load(folder).getProperty("pid", "unknown");
    return new EngineException(
        "The data folder "
            + folder
            + " is in use by process "
            + pid
            + ": stop that one, or name another folder by RUNONCE_DATA");
  }

  private static void checkFormat(Path folder) throws IOException {
    Path file = folder.resolve("format");
    if (!Files.exists(file)) {
      replace(file, FORMAT + "\n");
      return;
    }
    String text = Files.readString(file).strip();
    if (!text.equals(Integer.toString(FORMAT))) {
      throw new EngineException(
          "The data folder "
              + folder
              + " has format "
              + text
              + ", this version knows "
              + FORMAT
              + ": use the version of runonce that wrote it, or name another folder by"
              + " RUNONCE_DATA");
    }
  }

  private static Properties load(Path folder) throws IOException {
    Properties loaded = new Properties();
    Path file = folder.resolve(PROPERTIES);
    if (Files.exists(file)) {
      loaded.load(new StringReader(Files.readString(file)));
    }
    return loaded;
  }

  Path engine() {
    return folder.resolve("clickhouse");
  }

  Path backups() {
    return folder.resolve("backups");
  }

  Path spool() {
    return folder.resolve("spool");
  }

  /** The credentials kept here for this account, or new ones. */
  Credentials credentials(String account) {
    String user = properties.getProperty(account + ".user", "runonce_" + account);
    String password = properties.getProperty(account + ".password", "");
    return password.isEmpty() ? Credentials.mint(user) : new Credentials(user, password);
  }

  /** The port chosen before, or 0. */
  int port() {
    String url = properties.getProperty("url", "");
    String digits = url.substring(url.lastIndexOf(':') + 1);
    return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
  }

  /** Writes how to reach the warehouse, readable by the owner alone, all at once. */
  void publish(String url, Accounts accounts, String started) {
    properties.setProperty("url", url);
    properties.setProperty("writer.user", accounts.writer().user());
    properties.setProperty("writer.password", accounts.writer().password());
    properties.setProperty("reader.user", accounts.reader().user());
    properties.setProperty("reader.password", accounts.reader().password());
    properties.setProperty("started", started);
    properties.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
    store();
  }

  /** Gives the folder back; the address and the credentials stay. */
  @Override
  public void close() {
    if (properties.remove("pid") != null) {
      store();
    }
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void store() {
    String text =
        properties.stringPropertyNames().stream()
            .sorted()
            .map(name -> name + "=" + properties.getProperty(name).replace("\\", "\\\\"))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      replace(folder.resolve(PROPERTIES), text);
    } catch (IOException e) {
      throw new EngineException(
          "Cannot write " + folder.resolve(PROPERTIES) + " (" + e + "): is the disk full?", e);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path hidden = file.resolveSibling("." + file.getFileName() + ".new");
    Files.deleteIfExists(hidden);
    Files.createFile(hidden, OWNER_ONLY);
    Files.writeString(hidden, text, StandardCharsets.UTF_8);
    Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
