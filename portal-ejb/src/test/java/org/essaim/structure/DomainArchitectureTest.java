package org.essaim.structure;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import org.essaim.mail.Letters;
import org.essaim.networks.NetworkReading;
import org.essaim.networks.members.Admission;
import org.essaim.networks.members.HeldNetworks;
import org.essaim.networks.members.MembershipChanges;
import org.essaim.networks.members.NetworkLetters;

/** How the capabilities may know each other: see CONTRIBUTING.md. */
@AnalyzeClasses(packages = "org.essaim", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainArchitectureTest {

    @ArchTest
    static final ArchRule capabilitiesFormNoCycle =
            slices().matching("org.essaim.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsOfCapabilitiesFormNoCycle = slices().matching("org.essaim.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage("org.essaim.search.."), alwaysTrue())
            .as("rooms of capabilities should form no cycle; the engine is another module, and comes with its tests");

    /** They are public for the rooms of networks alone: nobody else would ask who is looking before. */
    @ArchTest
    static final ArchRule onlyNetworksChangeMembershipsWithoutAsking = noClasses()
            .that()
            .resideOutsideOfPackage("org.essaim.networks..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    NetworkReading.class,
                    Admission.class,
                    HeldNetworks.class,
                    MembershipChanges.class,
                    NetworkLetters.class);

    @ArchTest
    static final ArchRule capabilitiesKnowOnlyThoseBelow = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.essaim..")
            .withOptionalLayers(true)
            .layer("search")
            .definedBy("org.essaim.search..")
            .layer("shared")
            .definedBy("org.essaim.shared..")
            .layer("rights")
            .definedBy("org.essaim.rights..")
            .layer("audit")
            .definedBy("org.essaim.audit..")
            .layer("vocabulary")
            .definedBy("org.essaim.vocabulary..")
            .layer("discovery")
            .definedBy("org.essaim.discovery..")
            .layer("mail")
            .definedBy("org.essaim.mail..")
            .layer("identity")
            .definedBy("org.essaim.identity..")
            .layer("files")
            .definedBy("org.essaim.files..")
            .layer("notifications")
            .definedBy("org.essaim.notifications..")
            .layer("networks")
            .definedBy("org.essaim.networks..")
            .layer("moderation")
            .definedBy("org.essaim.moderation..")
            .layer("calendar")
            .definedBy("org.essaim.calendar..")
            .layer("figures")
            .definedBy("org.essaim.figures..")
            .layer("meetings")
            .definedBy("org.essaim.meetings..")
            .layer("cotraining")
            .definedBy("org.essaim.cotraining..")
            .layer("attestations")
            .definedBy("org.essaim.attestations..")
            .layer("seats")
            .definedBy("org.essaim.seats..")
            .layer("exchanges")
            .definedBy("org.essaim.exchanges..")
            .layer("discussions")
            .definedBy("org.essaim.discussions..")
            .layer("announcements")
            .definedBy("org.essaim.announcements..")
            .layer("library")
            .definedBy("org.essaim.library..")
            .layer("searches")
            .definedBy("org.essaim.searches..")
            .layer("privacy")
            .definedBy("org.essaim.privacy..")
            .layer("demo")
            .definedBy("org.essaim.demo..")
            .whereLayer("audit")
            .mayOnlyBeAccessedByLayers(
                    "attestations",
                    "discussions",
                    "discovery",
                    "mail",
                    "identity",
                    "moderation",
                    "networks",
                    "meetings",
                    "cotraining",
                    "exchanges",
                    "announcements",
                    "library",
                    "searches",
                    "privacy",
                    "demo")
            .whereLayer("mail")
            .mayOnlyBeAccessedByLayers(
                    "identity",
                    "notifications",
                    "moderation",
                    "networks",
                    "meetings",
                    "cotraining",
                    "exchanges",
                    "announcements",
                    "library",
                    "searches",
                    "privacy",
                    "demo")
            .whereLayer("identity")
            .mayOnlyBeAccessedByLayers(
                    "attestations",
                    "discussions",
                    "notifications",
                    "moderation",
                    "networks",
                    "calendar",
                    "meetings",
                    "cotraining",
                    "exchanges",
                    "announcements",
                    "library",
                    "searches",
                    "privacy",
                    "demo")
            .whereLayer("files")
            .mayOnlyBeAccessedByLayers("announcements", "discussions", "moderation", "library", "demo")
            .whereLayer("notifications")
            .mayOnlyBeAccessedByLayers(
                    "attestations",
                    "announcements",
                    "discussions",
                    "moderation",
                    "networks",
                    "meetings",
                    "cotraining",
                    "exchanges",
                    "library",
                    "searches",
                    "demo")
            .whereLayer("figures")
            .mayOnlyBeAccessedByLayers(
                    "announcements", "cotraining", "discussions", "exchanges", "meetings", "library", "demo")
            .whereLayer("networks")
            .mayOnlyBeAccessedByLayers(
                    "announcements", "discussions", "figures", "meetings", "cotraining", "exchanges", "library", "demo")
            .whereLayer("moderation")
            .mayOnlyBeAccessedByLayers(
                    "announcements", "cotraining", "discussions", "networks", "exchanges", "library", "demo")
            .whereLayer("calendar")
            .mayOnlyBeAccessedByLayers("meetings", "cotraining", "exchanges", "demo")
            .whereLayer("meetings")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("cotraining")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("attestations")
            .mayOnlyBeAccessedByLayers("cotraining", "demo")
            .whereLayer("seats")
            .mayOnlyBeAccessedByLayers("cotraining", "demo")
            .whereLayer("exchanges")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("discussions")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("announcements")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("library")
            .mayOnlyBeAccessedByLayers("exchanges", "demo")
            .whereLayer("searches")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("privacy")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer();

    /**
     * And about what somebody decided on a person's own membership, or on a report. All other letters are told by {@code
     * notifications}, and can be ended.
     */
    @ArchTest
    static final ArchRule lettersThatNobodyMayEndAreAboutTheAccountAlone = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.essaim.mail..",
                    "org.essaim.identity..",
                    "org.essaim.moderation..",
                    "org.essaim.networks..",
                    "org.essaim.privacy..",
                    "org.essaim.notifications..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Letters.class);

    @ArchTest
    static final ArchRule everyClassOfTheKernelHasARoom = noClasses()
            .that()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideInAPackage("org.essaim.shared")
            .as("no class should stand beside the rooms of the kernel");

    @ArchTest
    static final ArchRule theKernelKnowsNoCapability = noClasses()
            .that()
            .resideInAPackage("org.essaim.shared..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.essaim..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage("org.essaim.shared.."))));

    @ArchTest
    static final ArchRule onlyTheFilesPackageUsesTheBucketClient = noClasses()
            .that()
            .resideOutsideOfPackage("org.essaim.shared.files")
            .should()
            .dependOnClassesThat(resideInAnyPackage("software.amazon.."));

    @ArchTest
    static final ArchRule rowsAreReadByName = noClasses()
            .that()
            .resideOutsideOfPackage("org.essaim.shared.sql")
            .should()
            .callMethodWhere(target(nameMatching("createNativeQuery|createStoredProcedureQuery|createNamedQuery")))
            .orShould()
            .callMethod(EntityManager.class, "createQuery", String.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ResultSet.class)
            .orShould(readArraysOfObjects())
            .as("only org.essaim.shared.sql makes native queries, and nobody reads a row by position");

    /** {@code createQuery(…, Object[].class)} leaves the class in the constant pool, a cast leaves it in a type. */
    private static ArchCondition<JavaClass> readArraysOfObjects() {
        return new ArchCondition<>("read arrays of objects") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getReferencedClassObjects().stream()
                        .filter(each -> each.getRawType().isEquivalentTo(Object[].class))
                        .forEach(each -> events.add(SimpleConditionEvent.satisfied(
                                type, type.getName() + " in line " + each.getLineNumber())));
            }
        };
    }

    @ArchTest
    static final ArchRule entitiesStayInside =
            classes().that().areAnnotatedWith(Entity.class).should().notBePublic();

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule boundariesDeclareTheirCallers = DeclaredCallers.everyBoundaryMethodDeclaresThem();

    @ArchTest
    static final ArchRule boundariesGiveAndTakeNoEntity = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .and()
            .arePublic()
            .should(new KeepEntitiesInside());

    /** {@code @Size} counts an emoji twice. */
    @ArchTest
    static final ArchRule textsAreMeasuredInCodePoints =
            noFields().that().haveRawType(String.class).should().beAnnotatedWith(Size.class);
}
