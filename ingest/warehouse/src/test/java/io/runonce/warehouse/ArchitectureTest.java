package io.runonce.warehouse;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.runonce.warehouse");

  @Test
  void nothingHereKnowsTheEngineOrAModuleAbove() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.runonce.engine..",
            "io.runonce.stream..",
            "io.runonce.jobs..",
            "java.util.logging..")
        .check(CLASSES);
  }

  @Test
  void thePublicDoorShowsNothingOfTheClient() {
    noMethods()
        .that()
        .arePublic()
        .should()
        .haveRawReturnType(resideInAPackage("com.clickhouse.."))
        .check(CLASSES);
  }
}
