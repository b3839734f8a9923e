package io.runonce.contract;

/** 即办件 or 承诺件: decided on the spot, or within promised working days. */
public enum CaseKind {
  IMMEDIATE,
  PROMISED
}
