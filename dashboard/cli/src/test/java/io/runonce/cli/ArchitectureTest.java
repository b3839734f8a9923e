package io.runonce.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.runonce.cli");

  @Test
  void otherProcessesAreStartedNeverLinked() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.runonce.engine..",
            "io.runonce.stream..",
            "io.runonce.jobs..",
            "io.runonce.web..",
            "com.clickhouse..",
            "com.vaadin..",
            "org.apache.flink..",
            "org.apache.spark..",
            "java.util.logging..")
        .check(CLASSES);
  }
}
