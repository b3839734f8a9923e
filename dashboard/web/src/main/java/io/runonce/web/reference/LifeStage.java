package io.runonce.web.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The stages that the catalogue sorts items by, five of a person and five of an enterprise. */
public enum LifeStage {
  INFANT("婴幼儿", true),
  CHILD("少年", true),
  YOUTH("青年", true),
  MIDDLE("中年", true),
  OLD("老年", true),
  FOUNDING("创业起步", false),
  ENTRY("行业准入", false),
  RUNNING("日常运营", false),
  FINANCE("发展融资", false),
  TROUBLE("遇到困难", false);

  private final String code;
  private final boolean person;

  LifeStage(String code, boolean person) {
    this.code = code;
    this.person = person;
  }

  /** The stages of one of the two lives, in order. */
  public static List<LifeStage> of(boolean person) {
    return Arrays.stream(values()).filter(stage -> stage.person == person).toList();
  }

  /** The stage that a catalogue names; empty for a word that is none. */
  public static Optional<LifeStage> named(String code) {
    return Arrays.stream(values()).filter(stage -> stage.code.equals(code)).findFirst();
  }

  /** How the catalogue names it. */
  public String code() {
    return code;
  }

  /** Whether it is of a person's life, else of an enterprise's. */
  public boolean isPersons() {
    return person;
  }
}
