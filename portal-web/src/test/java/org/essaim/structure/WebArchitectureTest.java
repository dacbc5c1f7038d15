package org.essaim.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;

/** What the web may know of the domain: see CONTRIBUTING.md. */
@AnalyzeClasses(packages = "org.essaim", importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {

    @ArchTest
    static final ArchRule theWebKnowsNoEntityNorDatabase = noClasses()
            .that()
            .resideInAPackage("org.essaim.web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule theWebAsksDiscoveryNotTheEngine = noClasses()
            .that()
            .resideInAPackage("org.essaim.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.essaim.search..");

    @ArchTest
    static final ArchRule theDomainKnowsNoWeb = noClasses()
            .that()
            .resideOutsideOfPackage("org.essaim.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.essaim.web..", "jakarta.faces..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule pagesOfCapabilitiesFormNoCycle =
            slices().matching("org.essaim.web.(*)..").should().beFreeOfCycles();
}
