package io.runonce.contract;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which fields hold an identity by their name, whatever their value looks like. */
final class PersonalFields {
  private static final Set<String> EXACT =
      Set.of(
          "subjectkey",
          "subjectid",
          "agentkey",
          "agentid",
          "name",
          "username",
          "fullname",
          "realname",
          "contact",
          "contactname",
          "applicantname",
          "agentname",
          "tel",
          "idno",
          "certno",
          "cardno",
          "accountno",
          "address",
          "addr",
          "homeaddress",
          "email",
          "wechat",
          "qq",
          "地址",
          "住址",
          "联系人",
          "申请人",
          "经办人");
  private static final List<String> PARTS =
      List.of(
          "idcard",
          "identityno",
          "identitynumber",
          "idnumber",
          "mobile",
          "phone",
          "telephone",
          "passport",
          "bankcard",
          "姓名",
          "身份证",
          "证件号",
          "手机",
          "电话",
          "银行卡",
          "护照");

  private PersonalFields() {}

  /** Case, hyphens and underscores do not matter. */
  static boolean isPersonal(String field) {
    String name = field.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    if (EXACT.contains(name)) {
      return true;
    }
    for (String part : PARTS) {
      if (name.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
