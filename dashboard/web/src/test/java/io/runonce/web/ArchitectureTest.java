package io.runonce.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final int VIEW_LINES = 200;

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.runonce.web");

  @Test
  void vaadinIsInUiPackagesOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.runonce.web..ui..")
        .and()
        .doNotHaveFullyQualifiedName(Dashboard.class.getName())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.vaadin..")
        .check(classes);
  }

  @Test
  void pagesHoldNoSqlAndNoClient() {
    noClasses()
        .that()
        .resideInAPackage("io.runonce.web..ui..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.clickhouse..", "java.sql..", "io.runonce.warehouse..")
        .check(classes);
  }

  @Test
  void onlyTheWarehouseHasTheClient() {
    noClasses().should().dependOnClassesThat().resideInAPackage("com.clickhouse..").check(classes);
  }

  @Test
  void featuresHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("io.runonce.web.(*)..")
        .should()
        .beFreeOfCycles()
        .check(classes);
  }

  @Test
  void noOtherLogging() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(classes);
  }

  @Test
  void viewsAreShort() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> views =
          files.filter(f -> f.toString().contains("/ui/")).filter(Files::isRegularFile).toList();
      assertThat(views).isNotEmpty();
      for (Path view : views) {
        assertThat(Files.readAllLines(view)).as(view.toString()).hasSizeLessThan(VIEW_LINES);
      }
    }
  }
}
