package io.runonce.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One connection to the engine, made for one request and closed with it, so that settings, the
 * chosen database and temporary tables end with the request. For one thread.
 */
final class EngineConnection implements AutoCloseable {
  private static final int CLASSIFICATION_BYTES = 16;

  private final Chdb chdb;
  private final Arena arena;
  private final MemorySegment handle;
  private final MemorySegment connection;
  private Chdb.Parameters parameters = Chdb.Parameters.NONE;

  /** What the engine's parser says of a text. */
  record Classification(int statements, int kind) {
    private static final int READ = 0;
    private static final int UNKNOWN = 4;

    boolean isRead() {
      return kind == READ;
    }
  }

  private EngineConnection(Chdb chdb, Arena arena, List<String> options) {
    this.chdb = chdb;
    this.arena = arena;
    List<String> all = new ArrayList<>(List.of("runonce"));
    all.addAll(options);
    MemorySegment arguments = pointers(all.stream().map(arena::allocateFrom).toList());
    this.handle = chdb.connect(all.size(), arguments);
    this.connection =
        handle.equals(MemorySegment.NULL)
            ? MemorySegment.NULL
            : handle.reinterpret(ValueLayout.ADDRESS.byteSize()).get(ValueLayout.ADDRESS, 0);
  }

  /** Opens with {@code --name=value} options; check {@link #isOpen()}. */
  static EngineConnection open(Chdb chdb, List<String> options) {
    return new EngineConnection(chdb, Arena.ofConfined(), options);
  }

  /** The connection that opens the folder: another thread may close it. */
  static EngineConnection openRoot(Chdb chdb, List<String> options) {
    return new EngineConnection(chdb, Arena.ofShared(), options);
  }

  /** False when the engine refused an option's value, or the folder. */
  boolean isOpen() {
    return !connection.equals(MemorySegment.NULL);
  }

  /** Binds values to {@code {name:Type}} for the statements that follow; in escaped TSV form. */
  EngineConnection bind(Map<String, String> values) {
    if (!values.isEmpty()) {
      List<MemorySegment> names = values.keySet().stream().map(this::bytes).toList();
      List<MemorySegment> texts = values.values().stream().map(this::bytes).toList();
      parameters =
          new Chdb.Parameters(
              pointers(names), lengths(names), pointers(texts), lengths(texts), values.size());
    }
    return this;
  }

  Classification classify(String sql) {
    MemorySegment out = arena.allocate(CLASSIFICATION_BYTES, Integer.BYTES);
    out.set(ValueLayout.JAVA_INT, 0, CLASSIFICATION_BYTES);
    // what it cannot parse it counts as no statement
    int answer = chdb.classify(connection, bytes(sql), out);
    return answer == 0
        ? new Classification(out.get(ValueLayout.JAVA_INT, 4), out.get(ValueLayout.JAVA_INT, 12))
        : new Classification(0, Classification.UNKNOWN);
  }

  /** The engine's own words on a text that it cannot parse; nothing but a SELECT could run here. */
  QueryError syntaxError(String sql) {
    try (ResultStream unused = stream(sql, "Null")) {
      return unused.refused();
    } catch (QueryError e) {
      return e;
    }
  }

  /** Runs a statement to its end and hands over the whole answer, which is valid only within. */
  <T> T query(String sql, String format, Reader<T> reader) throws IOException {
    MemorySegment result = chdb.query(connection, bytes(sql), bytes(format), parameters);
    try {
      return reader.read(answer(result));
    } finally {
      chdb.destroyResult(result);
    }
  }

  /** Runs a statement whose answer nobody wants. */
  void execute(String sql) {
    MemorySegment result = chdb.query(connection, bytes(sql), bytes("Null"), parameters);
    try {
      throwError(result);
    } finally {
      chdb.destroyResult(result);
    }
  }

  /** Starts a SELECT whose answer comes in chunks. */
  ResultStream stream(String sql, String format) {
    MemorySegment stream = chdb.streamQuery(connection, bytes(sql), bytes(format), parameters);
    try {
      throwError(stream);
    } catch (QueryError e) {
      chdb.destroyResult(stream);
      throw e;
    }
    return new ResultStream(stream);
  }

  /** Starts {@code INSERT INTO t (columns)}, without FORMAT, whose rows come in chunks. */
  Insertion insert(String head, String format) {
    return new Insertion(chdb.insert(connection, bytes(head), bytes(format), parameters));
  }

  @Override
  public void close() {
    if (isOpen()) {
      chdb.close(handle);
    }
    arena.close();
  }

  /** The bytes of an answer or of a part of it. */
  record Result(MemorySegment bytes, Summary summary) {
    private static final int PIECE = 1 << 20;

    boolean isEmpty() {
      return bytes.byteSize() == 0;
    }

    /** Writes the bytes piece by piece, so that a large answer is not in memory twice. */
    void writeTo(OutputStream out) throws IOException {
      byte[] piece = new byte[(int) Math.min(PIECE, bytes.byteSize())];
      for (long from = 0; from < bytes.byteSize(); from += PIECE) {
        int length = (int) Math.min(PIECE, bytes.byteSize() - from);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, piece, 0, length);
        out.write(piece, 0, length);
      }
    }

    byte[] copy() {
      return bytes.toArray(ValueLayout.JAVA_BYTE);
    }
  }

  /** What is done with an answer while its memory lives. */
  interface Reader<T> {
    T read(Result result) throws IOException;
  }

  /** An answer in chunks; to be closed, which cancels what is left of it. */
  final class ResultStream implements AutoCloseable {
    private final MemorySegment stream;
    private boolean ended;

    private ResultStream(MemorySegment stream) {
      this.stream = stream;
    }

    private QueryError refused() {
      return QueryError.of(QueryError.SYNTAX_ERROR, "Syntax error: this is no statement");
    }

    /** The next chunk, valid within the reader; an empty one is the end. */
    <T> T next(Reader<T> reader) throws IOException {
      MemorySegment chunk = chdb.fetch(connection, stream);
      try {
        Result result = answer(chunk);
        ended = result.isEmpty();
        return reader.read(result);
      } finally {
        chdb.destroyResult(chunk);
      }
    }

    @Override
    public void close() {
      if (!ended) {
        chdb.cancelQuery(connection, stream);
      }
      chdb.destroyResult(stream);
    }
  }

  /** Rows on their way into a table; closed without {@link #finish()} it is cancelled. */
  final class Insertion implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final MemorySegment insertion;
    private final MemorySegment buffer = arena.allocate(BUFFER);
    private boolean ended;

    private Insertion(MemorySegment insertion) {
      this.insertion = insertion;
      chdb.insertError(insertion)
          .ifPresent(text -> {
            chdb.destroyInsert(insertion);
            throw QueryError.ofEngine(text);
          });
    }

    void append(byte[] bytes, int length) {
      for (int from = 0; from < length; from += BUFFER) {
        int step = Math.min(BUFFER, length - from);
        MemorySegment.copy(bytes, from, buffer, ValueLayout.JAVA_BYTE, 0, step);
        if (!chdb.append(insertion, buffer, step)) {
          throw QueryError.ofEngine(chdb.insertError(insertion).orElse("the insertion ended"));
        }
      }
    }

    /** Commits. */
    Summary finish() {
      ended = true;
      MemorySegment result = chdb.done(insertion);
      try {
        throwError(result);
        return chdb.summary(result);
      } finally {
        chdb.destroyResult(result);
      }
    }

    @Override
    public void close() {
      if (!ended) {
        chdb.cancelInsert(insertion);
      }
      chdb.destroyInsert(insertion);
    }
  }

  private Result answer(MemorySegment result) {
    throwError(result);
    return new Result(chdb.bytes(result), chdb.summary(result));
  }

  private void throwError(MemorySegment result) {
    chdb.error(result)
        .ifPresent(text -> {
          throw QueryError.ofEngine(text);
        });
  }

  private MemorySegment bytes(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    MemorySegment segment = arena.allocate(utf8.length + 1L);
    MemorySegment.copy(utf8, 0, segment, ValueLayout.JAVA_BYTE, 0, utf8.length);
    return segment.asSlice(0, utf8.length);
  }

  private MemorySegment pointers(List<MemorySegment> targets) {
    MemorySegment array = arena.allocate(ValueLayout.ADDRESS, targets.size());
    for (int i = 0; i < targets.size(); i++) {
      array.setAtIndex(ValueLayout.ADDRESS, i, targets.get(i));
    }
    return array;
  }

  private MemorySegment lengths(List<MemorySegment> texts) {
    MemorySegment array = arena.allocate(ValueLayout.JAVA_LONG, texts.size());
    for (int i = 0; i < texts.size(); i++) {
      array.setAtIndex(ValueLayout.JAVA_LONG, i, texts.get(i).byteSize());
    }
    return array;
  }
}
