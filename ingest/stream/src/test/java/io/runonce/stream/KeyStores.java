package io.runonce.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Key and trust stores as an operator makes them: by the JDK's keytool. */
final class KeyStores {
  static final String PASSWORD = "store-hidden";

  private final Path folder;

  KeyStores(Path folder) {
    this.folder = folder;
  }

  /** A key and a certificate for this machine, signed by itself. */
  Path owned(String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    keytool(
        store,
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-validity",
        "30",
        "-dname",
        "CN=" + name,
        "-ext",
        "SAN=ip:127.0.0.1,dns:localhost");
    keytool(store, "-exportcert", "-alias", name, "-file", certificate(name).toString());
    return store;
  }

  /** A store that trusts the owner of another. */
  Path trusting(String name) throws Exception {
    Path store = folder.resolve(name + "-trusted.p12");
    keytool(
        store, "-importcert", "-noprompt", "-alias", name, "-file", certificate(name).toString());
    return store;
  }

  private Path certificate(String name) {
    return folder.resolve(name + ".crt");
  }

  private static void keytool(Path store, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("keytool does not make " + store + ": " + said);
    }
  }
}
