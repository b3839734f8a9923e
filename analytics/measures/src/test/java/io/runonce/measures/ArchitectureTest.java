package io.runonce.measures;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.runonce.measures");

  @Test
  void measuresKnowTheWarehouseAndTheContractAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.runonce.engine..",
            "io.runonce.reckoning..",
            "io.runonce.sources..",
            "com.clickhouse..",
            "org.apache..",
            "com.vaadin..",
            "java.util.logging..",
            "java.sql..")
        .check(MAIN);
  }

  @Test
  void testsAssertWithOneLibrary() {
    JavaClasses all = new ClassFileImporter().importPackages("io.runonce.measures");
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.junit.jupiter.api.Assertions")
        .check(all);
  }
}
