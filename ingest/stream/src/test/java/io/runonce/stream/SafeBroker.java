package io.runonce.stream;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/**
 * A broker that tests fill by a plain listener, and that ingest reaches over TLS alone: by user and
 * password at one port, by a certificate at another.
 */
final class SafeBroker implements AutoCloseable {
  private static final String PROPERTY = "RUNONCE_KAFKA_PROPERTY_";

  private final Broker broker;
  private final String signIn;
  private final String certificates;
  private final Path trust;
  private final Path client;
  private final Path strangers;

  private SafeBroker(
      Broker broker, String signIn, String certificates, Path trust, Path client, Path strangers) {
    this.broker = broker;
    this.signIn = signIn;
    this.certificates = certificates;
    this.trust = trust;
    this.client = client;
    this.strangers = strangers;
  }

  static SafeBroker start(Path folder) throws Exception {
    KeyStores stores = new KeyStores(Files.createDirectories(folder.resolve("stores")));
    Path own = stores.owned("broker");
    Path client = stores.owned("client");
    Path trust = stores.trusting("broker");
    Path clients = stores.trusting("client");
    String signIn = Broker.address(Broker.freePort());
    String certificates = Broker.address(Broker.freePort());
    Map<String, String> settings = new TreeMap<>();
    settings.put("ssl.keystore.type", "PKCS12");
    settings.put("ssl.keystore.location", own.toString());
    settings.put("ssl.keystore.password", KeyStores.PASSWORD);
    settings.put("ssl.key.password", KeyStores.PASSWORD);
    settings.put("ssl.truststore.type", "PKCS12");
    settings.put("ssl.truststore.location", clients.toString());
    settings.put("ssl.truststore.password", KeyStores.PASSWORD);
    settings.put("listener.name.ssl.ssl.client.auth", "required");
    settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
    settings.put(
        "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required;");
    Broker broker =
        Broker.start(
            folder,
            Broker.freePort(),
            Broker.freePort(),
            Map.of("SASL_SSL", signIn, "SSL", certificates),
            settings);
    return new SafeBroker(broker, signIn, certificates, trust, client, clients);
  }

  /** Where tests fill topics. */
  String inside() {
    return broker.bootstrap();
  }

  /** Gives a user this password, whatever it had before. */
  void setPassword(String user, String password) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", inside()))) {
      ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096);
      admin
          .alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(user, how, password)))
          .all()
          .get(60, TimeUnit.SECONDS);
    }
  }

  /** The documented settings of an ingest that signs in as this user. */
  Map<String, String> signingIn(String user, String password) {
    Map<String, String> environment = trusting(trust);
    environment.put("RUNONCE_KAFKA_BOOTSTRAP", signIn);
    environment.put(PROPERTY + "SECURITY_PROTOCOL", "SASL_SSL");
    environment.put(PROPERTY + "SASL_MECHANISM", "SCRAM-SHA-512");
    environment.put(
        PROPERTY + "SASL_JAAS_CONFIG",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
            + user
            + "\" password=\""
            + password
            + "\";");
    return environment;
  }

  /** The same by a trust store in which this broker is not. */
  Map<String, String> trustingStrangers(String user, String password) {
    Map<String, String> environment = signingIn(user, password);
    environment.putAll(trusting(strangers));
    return environment;
  }

  /** The documented settings of an ingest that shows a certificate. */
  Map<String, String> showingCertificate() {
    Map<String, String> environment = showingNothing();
    environment.put(PROPERTY + "SSL_KEYSTORE_LOCATION", client.toString());
    environment.put(PROPERTY + "SSL_KEYSTORE_PASSWORD", KeyStores.PASSWORD);
    environment.put(PROPERTY + "SSL_KEYSTORE_TYPE", "PKCS12");
    environment.put(PROPERTY + "SSL_KEY_PASSWORD", KeyStores.PASSWORD);
    return environment;
  }

  /** The same without the certificate that is asked for. */
  Map<String, String> showingNothing() {
    Map<String, String> environment = trusting(trust);
    environment.put("RUNONCE_KAFKA_BOOTSTRAP", certificates);
    environment.put(PROPERTY + "SECURITY_PROTOCOL", "SSL");
    return environment;
  }

  private static Map<String, String> trusting(Path store) {
    Map<String, String> environment = new TreeMap<>();
    environment.put(PROPERTY + "SSL_TRUSTSTORE_LOCATION", store.toString());
    environment.put(PROPERTY + "SSL_TRUSTSTORE_PASSWORD", KeyStores.PASSWORD);
    environment.put(PROPERTY + "SSL_TRUSTSTORE_TYPE", "PKCS12");
    return environment;
  }

  @Override
  public void close() {
    broker.close();
  }
}
