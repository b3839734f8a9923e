package io.runonce.contract;

/** Why a record is not landed. Control flow within this package, so it has no stack trace. */
final class Refusal extends Exception {
  private final RejectCode code;

  Refusal(RejectCode code, String detail) {
    super(detail, null, false, false);
    this.code = code;
  }

  static Refusal badCode(String detail) {
    return new Refusal(RejectCode.BAD_CODE, detail);
  }

  static Refusal malformed(String detail) {
    return new Refusal(RejectCode.MALFORMED_JSON, detail);
  }

  RejectCode code() {
    return code;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
