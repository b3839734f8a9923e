package io.runonce.contract;

/** Whether the applicant is a person or an organisation; absent means not told. */
public enum SubjectKind {
  PERSON,
  ORGANISATION
}
