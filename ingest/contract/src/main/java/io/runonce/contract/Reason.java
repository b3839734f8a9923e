package io.runonce.contract;

/** Why a case was suspended (特别程序) or transferred. */
public enum Reason {
  EXPERT_REVIEW,
  HEARING,
  SITE_INSPECTION,
  PUBLIC_NOTICE,
  TESTING,
  APPRAISAL,
  AUCTION,
  APPLICANT,
  UPSTREAM_SYSTEM,
  OTHER
}
