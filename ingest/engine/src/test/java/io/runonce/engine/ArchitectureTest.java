package io.runonce.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.runonce");

  @Test
  void theEngineKnowsNoOtherModule() {
    classes()
        .that()
        .resideInAPackage("io.runonce..")
        .should()
        .resideInAPackage("io.runonce.engine..")
        .check(classes);
  }

  @Test
  void foreignFunctionsStayBehindTheConnection() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(Chdb|EngineConnection|ChunkJoiner)(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.foreign..")
        .check(classes);
  }

  @Test
  void thePublicDoorIsSmall() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should()
        .haveNameMatching(
            ".*\\.(EngineServer|EngineException|Credentials|Limits|LibraryReport|Main)")
        .check(classes);
  }

  @Test
  void loggingGoesThroughSlf4j() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "org.apache.logging..")
        .check(classes);
  }
}
