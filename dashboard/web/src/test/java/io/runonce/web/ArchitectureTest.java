package io.runonce.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import com.vaadin.flow.router.Route;
import io.runonce.measures.ReaderScope;
import io.runonce.warehouse.Statement;
import io.runonce.web.people.Operator;
import io.runonce.web.people.Right;
import io.runonce.web.scope.Scope;
import io.runonce.web.store.Store;
import io.runonce.web.store.WarehouseDoor;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
  void onlyPeopleAreGivenScopes() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.runonce.web.people..", "io.runonce.web.scope..")
        .should()
        .callMethod(Scope.class, "everything")
        .orShould()
        .callMethod(Scope.class, "regions", Collection.class)
        .orShould()
        .callMethod(Scope.class, "departments", Collection.class)
        .orShould()
        .callConstructor(Scope.class, Optional.class, Optional.class)
        .check(classes);
  }

  @Test
  void nobodyAsksMeasuresOverEverything() {
    noClasses().should().callMethod(ReaderScope.class, "everything").check(classes);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.runonce.web.figures.MyMeasures")
        .and()
        .doNotHaveFullyQualifiedName("io.runonce.web.report.ReportMain")
        .and()
        .resideOutsideOfPackage("io.runonce.web.store..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(WarehouseDoor.class)
        .check(classes);
  }

  @Test
  void onlyTheProgramOfTheTerminalReadsAsItsOperator() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.runonce.web.report.ReportMain")
        .should()
        .callConstructor(Operator.class)
        .check(classes);
  }

  @Test
  void rowsAreReadUnaskedByThoseAloneWhoJudgeThem() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.runonce.web.casefile.Evidence")
        .and()
        .doNotHaveFullyQualifiedName("io.runonce.web.audit.AuditTrail")
        .and()
        .resideOutsideOfPackage("io.runonce.web.store..")
        .should()
        .callMethod(Store.class, "readToJudge", Statement.class, Function.class)
        .check(classes);
  }

  @Test
  void everyPageNeedsARight() {
    classes()
        .that()
        .areAnnotatedWith(Route.class)
        .and()
        .doNotHaveSimpleName("HomeView")
        .and()
        .doNotHaveSimpleName("SignInView")
        .and()
        .doNotHaveSimpleName("PasswordView")
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .check(classes);
    classes.stream()
        .filter(page -> page.isAnnotatedWith(RolesAllowed.class))
        .flatMap(page -> Stream.of(page.getAnnotationOfType(RolesAllowed.class).value()))
        .forEach(
            name -> assertThat(Right.values()).extracting(Right::name).as("rights").contains(name));
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
