package io.runonce.contract;

/** How a result reached the applicant; COLLECTED is on site. */
public enum DeliveryMethod {
  COLLECTED,
  POSTED,
  ELECTRONIC,
  AGENT
}
