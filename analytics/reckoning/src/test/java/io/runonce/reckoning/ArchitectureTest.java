package io.runonce.reckoning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.runonce.reckoning");

  @Test
  void knowsTheContractAndTheLanguageAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.runonce.reckoning", "io.runonce.contract", "java..", "org.jspecify..")
        .check(MODULE);
  }

  @Test
  void asksNoClock() {
    noClasses().should().dependOnClassesThat().areAssignableTo(java.time.Clock.class).check(MODULE);
    noClasses().should().callMethod(java.time.Instant.class, "now").check(MODULE);
  }
}
