package io.runonce.reckoning;

/** Whether a promise held; what is not known is never counted as kept (DOMAIN §5). */
public enum Verdict {
  KEPT,
  BROKEN,
  UNKNOWN
}
