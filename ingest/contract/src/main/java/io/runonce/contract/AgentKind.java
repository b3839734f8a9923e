package io.runonce.contract;

/** Who came instead: somebody sent by the subject, or a public agent (DOMAIN V1). */
public enum AgentKind {
  SENT_BY_SUBJECT,
  PUBLIC
}
