package io.runonce.sources;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.runonce.sources");

  @Test
  void ofTheProjectOnlyTheContractIsKnown() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.runonce.sources..",
            "io.runonce.contract..",
            "java..",
            "javax.xml.stream..",
            "com.fasterxml.jackson..",
            "org.apache.commons.csv..",
            "org.snakeyaml.engine..",
            "org.jspecify..")
        .check(classes);
  }

  @Test
  void partsDoNotDependOnEachOtherInCircles() {
    slices().matching("io.runonce.sources.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void whatImportsKnowsNothingOfTheSimulator() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..simulator..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..simulator..")
        .check(classes);
  }

  @Test
  void theSimulatorsDoorIsSmall() {
    classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .and()
        .resideInAPackage("..simulator..")
        .should()
        .haveNameMatching(".*\\.(Simulator|LivePresent|Flaws|Trick|CaseTruth)")
        .check(classes);
  }
}
