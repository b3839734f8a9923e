package io.runonce.watch;

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
          .importPackages("io.runonce.watch");

  @Test
  void knowsNoEngine() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.runonce.watch",
            "io.runonce.reckoning",
            "io.runonce.contract",
            "io.runonce.warehouse",
            "java..",
            "org.jspecify..",
            "org.slf4j..")
        .check(MODULE);
  }

  @Test
  void rulesKnowNeitherStoreNorClock() {
    noClasses()
        .that()
        .doNotHaveSimpleName("Watch")
        .and()
        .haveSimpleNameNotEndingWith("Readings")
        .and()
        .doNotHaveSimpleName("AlertStore")
        .and()
        .doNotHaveSimpleName("Windows")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.runonce.warehouse")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.time.Clock.class)
        .check(MODULE);
  }

  @Test
  void showsOneDoor() {
    classes()
        .that()
        .arePublic()
        .should()
        .haveSimpleName("Watch")
        .orShould()
        .haveSimpleName("AlertKind")
        .check(MODULE);
  }
}
