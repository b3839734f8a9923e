package io.runonce.stream;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * What stands between us and the broker, as one line: what, where, what to do. No line holds what a
 * setting says of a password, wherever in the settings it stands by mistake.
 */
final class BrokerTrouble {
  private static final String PROPERTY = "RUNONCE_KAFKA_PROPERTY_";
  private static final String OR_FILE = " (or its like in the file of RUNONCE_KAFKA_PROPERTIES)";

  private BrokerTrouble() {}

  /** Of a call that the broker answered with a fault, or not at all. */
  static String line(KafkaSettings settings, Throwable fault) {
    return "broker " + settings.bootstrap() + ": " + what(settings, fault);
  }

  private static String what(KafkaSettings settings, Throwable fault) {
    SslAuthenticationException tls = find(fault, SslAuthenticationException.class);
    if (tls != null) {
      return ofTls(Causes.rootLine(tls));
    }
    AuthenticationException refused = find(fault, AuthenticationException.class);
    if (refused != null) {
      return "it refuses the sign-in ("
          + Causes.rootLine(refused)
          + "); mend user and password in "
          + PROPERTY
          + "SASL_JAAS_CONFIG"
          + OR_FILE
          + ", or the mechanism in "
          + PROPERTY
          + "SASL_MECHANISM";
    }
    AuthorizationException barred = find(fault, AuthorizationException.class);
    if (barred != null) {
      return ofRights(settings, barred);
    }
    if (find(fault, UnknownTopicOrPartitionException.class) != null) {
      return "it has not all of the topics "
          + settings.topics()
          + "; make them there, or mend RUNONCE_KAFKA_TOPICS";
    }
    if (find(fault, TimeoutException.class) != null) {
      return "it does not answer; see that it runs, that the line to it is open, and that "
          + PROPERTY
          + "SECURITY_PROTOCOL is that of this port";
    }
    return Causes.rootLine(fault) + "; see that it runs, and its own log";
  }

  private static String ofTls(String root) {
    if (root.contains("PKIX") || root.contains("certification path")) {
      return "its certificate is not trusted; let "
          + PROPERTY
          + "SSL_TRUSTSTORE_LOCATION"
          + OR_FILE
          + " name a trust store that holds the authority which signed it";
    }
    if (root.contains("subject alternative") || root.contains("No name matching")) {
      return "its certificate is for another name ("
          + root
          + "); name it in RUNONCE_KAFKA_BOOTSTRAP as its certificate does";
    }
    if (root.contains("SSL message")) {
      return "no TLS is spoken at this port; name its port for TLS in RUNONCE_KAFKA_BOOTSTRAP, or mend "
          + PROPERTY
          + "SECURITY_PROTOCOL";
    }
    return "TLS fails ("
        + root
        + "); if it asks for a certificate of ours, let "
        + PROPERTY
        + "SSL_KEYSTORE_LOCATION"
        + OR_FILE
        + " name a key store that holds one which it trusts";
  }

  private static String ofRights(KafkaSettings settings, AuthorizationException barred) {
    return switch (barred) {
      case TopicAuthorizationException topics ->
          "our user may not read the topics "
              + topics.unauthorizedTopics()
              + "; grant it READ and DESCRIBE on them";
      case GroupAuthorizationException group ->
          "our user may not use the group "
              + settings.group()
              + "; grant it READ on it, or name another in RUNONCE_KAFKA_GROUP";
      default -> Causes.rootLine(barred) + "; grant our user what it lacks";
    };
  }

  /** Of settings that cannot work, whatever the broker says. */
  static String ofSettings(Throwable fault) {
    return PROPERTY
        + "* (or the file of RUNONCE_KAFKA_PROPERTIES) cannot be used for TLS and sign-in: "
        + words(fault)
        + "; mend it";
  }

  private static String words(Throwable fault) {
    String store = "";
    for (Throwable at = fault; at != null; at = at.getCause()) {
      String message = String.valueOf(at.getMessage());
      if (message.contains("JAAS") || message.contains("ogin module")) {
        // Kafka quotes what it stumbled over, which is the password if that has a quotation mark.
        return "sasl.jaas.config is no login; it reads LOGINMODULE required username=\"…\" password=\"…\";";
      }
      if (message.startsWith("Failed to load")) {
        store = message + ": ";
      }
    }
    return store + Causes.rootLine(fault);
  }

  /** The first of a kind among what a fault was caused by. */
  static <T extends Throwable> @Nullable T find(Throwable fault, Class<T> kind) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (kind.isInstance(at)) {
        return kind.cast(at);
      }
    }
    return null;
  }
}
