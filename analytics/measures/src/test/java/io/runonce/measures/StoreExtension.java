package io.runonce.measures;

import io.runonce.engine.EngineServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands each test a database of its own on one engine, which stops with the last test. */
final class StoreExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(StoreExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestStore.class;
  }

  @Override
  public TestStore resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Engine engine =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent("engine", key -> new Engine(), Engine.class);
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent("store", key -> TestStore.open(engine.server), TestStore.class);
  }

  /** The engine on a folder that goes with it. */
  private static final class Engine implements AutoCloseable {
    private final Path folder = temporaryFolder();
    private final EngineServer server = EngineServer.builder(folder).start();

    private static Path temporaryFolder() {
      try {
        return Files.createTempDirectory("measures");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
