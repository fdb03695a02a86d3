package inia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "inia", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    @ArchTest
    static final ArchRule nothingPointsBackUp = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("shell")
            .definedBy("inia.shell..")
            .layer("lesson")
            .definedBy("inia.lesson..")
            .layer("inia")
            .definedBy("inia")
            .layer("resource")
            .definedBy("inia.resource..")
            .layer("install")
            .definedBy("inia.install..")
            .layer("client")
            .definedBy("inia.client..")
            .layer("terminal")
            .definedBy("inia.terminal..")
            .layer("sandbox")
            .definedBy("inia.sandbox..")
            .whereLayer("shell")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("lesson")
            .mayOnlyBeAccessedByLayers("shell")
            .whereLayer("inia")
            .mayOnlyBeAccessedByLayers("lesson", "shell")
            .whereLayer("resource")
            .mayOnlyBeAccessedByLayers("inia", "lesson", "shell")
            .whereLayer("install")
            .mayOnlyBeAccessedByLayers("inia", "lesson", "shell")
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("install", "resource", "inia", "lesson", "shell")
            .whereLayer("terminal")
            .mayOnlyBeAccessedByLayers("install", "resource", "shell")
            .whereLayer("sandbox")
            .mayOnlyBeAccessedByLayers("inia", "lesson", "shell");

    @ArchTest
    static final ArchRule servicesOfTheSandboxDoNotKnowEachOther =
            slices().matching("inia.sandbox.(iam|s3|sqs|sts)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule whatMakesTheIndexIsForTheBuildOnly = noClasses()
            .that()
            .resideOutsideOfPackage("inia.shell.manual.generator")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("inia.shell.manual.generator");

    @ArchTest
    static final ArchRule resourcesAreOnlyDeclared = classes()
            .that()
            .resideInAnyPackage("inia.resource.iam", "inia.resource.s3", "inia.resource.sqs")
            .should()
            .beInterfaces();
}
