package io.runonce.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The C functions of libchdb.so that the engine calls, bound once a JVM. Every call must come from
 * a thread with a stack of 16 MB (see {@link EngineThreads}): the engine's parser recurses deeply.
 */
final class Chdb {
  private static final Linker LINKER = Linker.nativeLinker();

  private final SymbolLookup library;
  private final MethodHandle connect;
  private final MethodHandle closeConnection;
  private final MethodHandle query;
  private final MethodHandle streamQuery;
  private final MethodHandle streamFetch;
  private final MethodHandle streamCancel;
  private final MethodHandle destroyResult;
  private final MethodHandle insert;
  private final MethodHandle insertError;
  private final MethodHandle insertAppend;
  private final MethodHandle insertDone;
  private final MethodHandle insertCancel;
  private final MethodHandle insertDestroy;
  private final MethodHandle resultBuffer;
  private final MethodHandle resultLength;
  private final MethodHandle resultError;
  private final MethodHandle resultElapsed;
  private final MethodHandle rowsRead;
  private final MethodHandle bytesRead;
  private final MethodHandle rowsWritten;
  private final MethodHandle bytesWritten;
  private final MethodHandle classify;
  private final String version;

  /** Memory of a request's names and values, as the functions take them. */
  record Parameters(
      MemorySegment names,
      MemorySegment nameLengths,
      MemorySegment values,
      MemorySegment valueLengths,
      long count) {
    static final Parameters NONE =
        new Parameters(
            MemorySegment.NULL, MemorySegment.NULL, MemorySegment.NULL, MemorySegment.NULL, 0);
  }

  /** Loads the library and turns the engine's own signal handlers off, which break the JVM's. */
  static Chdb load(Path path) {
    try {
      return new Chdb(SymbolLookup.libraryLookup(path, Arena.global()));
    } catch (IllegalArgumentException e) {
      throw new EngineException(
          "The ClickHouse library at "
              + path
              + " cannot be loaded ("
              + e.getMessage()
              + "): it needs Linux on x86_64 with glibc; delete it and run"
              + " ingest/engine/npm/install.sh",
          e);
    }
  }

  private Chdb(SymbolLookup library) {
    this.library = library;
    MemoryLayout[] text = {ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG};
    MemoryLayout[] bound = {
      ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG
    };
    connect = bind("chdb_connect", FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS));
    closeConnection = bind("chdb_close_conn", FunctionDescriptor.ofVoid(ADDRESS));
    query = bind("chdb_query_with_params_n", FunctionDescriptor.of(ADDRESS, bound));
    streamQuery = bind("chdb_stream_query_with_params_n", FunctionDescriptor.of(ADDRESS, bound));
    streamFetch =
        bind("chdb_stream_fetch_result", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
    streamCancel = bind("chdb_stream_cancel_query", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS));
    destroyResult = bind("chdb_destroy_query_result", FunctionDescriptor.ofVoid(ADDRESS));
    insert = bind("chdb_stream_insert_with_params_n", FunctionDescriptor.of(ADDRESS, bound));
    insertError = bind("chdb_stream_insert_error", FunctionDescriptor.of(ADDRESS, ADDRESS));
    insertAppend =
        bind("chdb_stream_append", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG));
    insertDone = bind("chdb_stream_done", FunctionDescriptor.of(ADDRESS, ADDRESS));
    insertCancel = bind("chdb_stream_cancel_insert", FunctionDescriptor.ofVoid(ADDRESS));
    insertDestroy = bind("chdb_destroy_insert_stream", FunctionDescriptor.ofVoid(ADDRESS));
    resultBuffer = bind("chdb_result_buffer", FunctionDescriptor.of(ADDRESS, ADDRESS));
    resultLength = bind("chdb_result_length", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    resultError = bind("chdb_result_error", FunctionDescriptor.of(ADDRESS, ADDRESS));
    resultElapsed = bind("chdb_result_elapsed", FunctionDescriptor.of(JAVA_DOUBLE, ADDRESS));
    rowsRead = bind("chdb_result_rows_read", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    bytesRead = bind("chdb_result_bytes_read", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    rowsWritten = bind("chdb_result_rows_written", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    bytesWritten = bind("chdb_result_bytes_written", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    MemoryLayout[] text6 = {ADDRESS, text[1], text[2], text[3], text[4], ADDRESS};
    classify = bind("chdb_classify_query_n", FunctionDescriptor.of(JAVA_INT, text6));
    MethodHandle signals =
        bind("chdb_set_signal_handlers_enabled", FunctionDescriptor.ofVoid(JAVA_INT));
    run(() -> {
      signals.invokeExact(0);
    });
    MethodHandle versionOf = bind("chdb_version", FunctionDescriptor.of(ADDRESS));
    version = text(call(() -> (MemorySegment) versionOf.invokeExact())).orElse("unknown");
  }

  private MethodHandle bind(String name, FunctionDescriptor signature) {
    return LINKER.downcallHandle(library.findOrThrow(name), signature);
  }

  /** Such as "26.7.3". */
  String version() {
    return version;
  }

  /** NULL when the engine refuses; its reason is on stderr only. */
  MemorySegment connect(int count, MemorySegment arguments) {
    return call(() -> (MemorySegment) connect.invokeExact(count, arguments));
  }

  void close(MemorySegment connection) {
    run(() -> {
      closeConnection.invokeExact(connection);
    });
  }

  MemorySegment query(
      MemorySegment connection, MemorySegment sql, MemorySegment format, Parameters p) {
    return call(() -> bound(query, connection, sql, format, p));
  }

  MemorySegment streamQuery(
      MemorySegment connection, MemorySegment sql, MemorySegment format, Parameters p) {
    return call(() -> bound(streamQuery, connection, sql, format, p));
  }

  MemorySegment insert(
      MemorySegment connection, MemorySegment sql, MemorySegment format, Parameters p) {
    return call(() -> bound(insert, connection, sql, format, p));
  }

  private static MemorySegment bound(
      MethodHandle function,
      MemorySegment connection,
      MemorySegment sql,
      MemorySegment format,
      Parameters p)
      throws Throwable {
    return (MemorySegment)
        function.invokeExact(
            connection,
            sql,
            sql.byteSize(),
            format,
            format.byteSize(),
            p.names(),
            p.nameLengths(),
            p.values(),
            p.valueLengths(),
            p.count());
  }

  MemorySegment fetch(MemorySegment connection, MemorySegment stream) {
    return call(() -> (MemorySegment) streamFetch.invokeExact(connection, stream));
  }

  void cancelQuery(MemorySegment connection, MemorySegment stream) {
    run(() -> {
      streamCancel.invokeExact(connection, stream);
    });
  }

  void destroyResult(MemorySegment result) {
    run(() -> {
      destroyResult.invokeExact(result);
    });
  }

  Optional<String> insertError(MemorySegment insertion) {
    return text(call(() -> (MemorySegment) insertError.invokeExact(insertion)));
  }

  /** False when the insertion has failed: then {@link #insertError} tells why. */
  boolean append(MemorySegment insertion, MemorySegment data, long length) {
    int answer = call(() -> (int) insertAppend.invokeExact(insertion, data, length));
    return answer == 0 && insertError(insertion).isEmpty();
  }

  MemorySegment done(MemorySegment insertion) {
    return call(() -> (MemorySegment) insertDone.invokeExact(insertion));
  }

  void cancelInsert(MemorySegment insertion) {
    run(() -> {
      insertCancel.invokeExact(insertion);
    });
  }

  void destroyInsert(MemorySegment insertion) {
    run(() -> {
      insertDestroy.invokeExact(insertion);
    });
  }

  /** The bytes of a result, valid until it is destroyed. */
  MemorySegment bytes(MemorySegment result) {
    long length = call(() -> (long) resultLength.invokeExact(result));
    return length == 0
        ? MemorySegment.NULL
        : call(() -> (MemorySegment) resultBuffer.invokeExact(result)).reinterpret(length);
  }

  Optional<String> error(MemorySegment result) {
    return text(call(() -> (MemorySegment) resultError.invokeExact(result)));
  }

  Summary summary(MemorySegment result) {
    return new Summary(
        call(() -> (long) rowsRead.invokeExact(result)),
        call(() -> (long) bytesRead.invokeExact(result)),
        call(() -> (long) rowsWritten.invokeExact(result)),
        call(() -> (long) bytesWritten.invokeExact(result)),
        call(() -> (double) resultElapsed.invokeExact(result)));
  }

  /** Fills the record {struct_size, statement_count, flags, class}; 0 when it could. */
  int classify(MemorySegment connection, MemorySegment sql, MemorySegment out) {
    return call(() ->
        (int) classify.invokeExact(connection, sql, sql.byteSize(), MemorySegment.NULL, 0L, out));
  }

  private static Optional<String> text(MemorySegment pointer) {
    return pointer.equals(MemorySegment.NULL)
        ? Optional.empty()
        : Optional.of(pointer.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_8));
  }

  @FunctionalInterface
  private interface Call<T> {
    T run() throws Throwable;
  }

  @FunctionalInterface
  private interface Run {
    void run() throws Throwable;
  }

  private static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a foreign function threw", e);
    }
  }

  private static void run(Run call) {
    call(() -> {
      call.run();
      return true;
    });
  }
}
