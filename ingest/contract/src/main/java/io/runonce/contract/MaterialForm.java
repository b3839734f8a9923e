package io.runonce.contract;

/** How a material came in. The first three are taken from the applicant. */
public enum MaterialForm {
  ORIGINAL,
  COPY,
  ELECTRONIC,
  SHARED,
  COMMITMENT,
  EXEMPT
}
