package io.runonce.warehouse;

import com.clickhouse.client.api.ConnectionInitiationException;
import com.clickhouse.client.api.ServerException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Turns what the client throws into one line: what, where, what to do. */
final class Faults {
  private static final int WRONG_PASSWORD = 193;
  private static final int UNKNOWN_USER = 192;
  private static final int AUTHENTICATION_FAILED = 516;
  private static final int TIMEOUT_EXCEEDED = 159;
  private static final int UNKNOWN_DATABASE = 81;
  private static final int MEMORY_LIMIT = 241;
  private static final int LONGEST = 600;

  private final WarehouseConfig config;
  private final Access access;

  Faults(WarehouseConfig config, Access access) {
    this.config = config;
    this.access = access;
  }

  RuntimeException translate(Exception fault) {
    if (fault instanceof WarehouseException known) {
      return known;
    }
    if (fault instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return new WarehouseException("interrupted while waiting for " + where(), fault);
    }
    ServerException answered = cause(fault, ServerException.class);
    if (answered != null) {
      return new WarehouseException(answer(answered), fault);
    }
    if (cause(fault, SocketTimeoutException.class) != null) {
      return WarehouseException.unreachable(
          where() + " did not answer in time; see its log", fault);
    }
    if (cause(fault, ConnectException.class) != null
        || cause(fault, UnknownHostException.class) != null
        || cause(fault, ConnectionInitiationException.class) != null) {
      return WarehouseException.unreachable(
          where() + " cannot be reached; start ./runonce up, or check RUNONCE_CLICKHOUSE_URL",
          fault);
    }
    if (fault instanceof RuntimeException unchecked && isOurs(unchecked)) {
      return unchecked;
    }
    return WarehouseException.unreachable(where() + " broke off: " + oneLine(root(fault)), fault);
  }

  private String answer(ServerException answered) {
    return switch (answered.getCode()) {
      case WRONG_PASSWORD, UNKNOWN_USER, AUTHENTICATION_FAILED -> refused();
      case TIMEOUT_EXCEEDED ->
          where() + " stopped a statement after " + access.limit().toSeconds() + " s; ask for less";
      case MEMORY_LIMIT -> where() + " is out of memory for this statement; ask for less";
      case UNKNOWN_DATABASE ->
          where() + " has no database " + config.database() + "; start ./runonce up to create it";
      default ->
          answered.getTransportProtocolCode() == 401
              ? refused()
              : where() + " refused a statement: " + oneLine(answered);
    };
  }

  private String refused() {
    return where()
        + " refused user '"
        + config.credential(access).user()
        + "'; check RUNONCE_CLICKHOUSE_USER and RUNONCE_CLICKHOUSE_PASSWORD";
  }

  private String where() {
    return "warehouse " + config.url();
  }

  /** A consumer of rows may throw as it likes; that is not the warehouse's fault. */
  private static boolean isOurs(RuntimeException fault) {
    return !fault.getClass().getName().startsWith("com.clickhouse");
  }

  private static <T extends Throwable> @Nullable T cause(Throwable fault, Class<T> kind) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (kind.isInstance(at)) {
        return kind.cast(at);
      }
    }
    return null;
  }

  private static Throwable root(Throwable fault) {
    Throwable at = fault;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }

  private static String oneLine(Throwable fault) {
    String message = String.valueOf(fault.getMessage()).strip().replaceAll("\\s+", " ");
    return message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
  }
}
