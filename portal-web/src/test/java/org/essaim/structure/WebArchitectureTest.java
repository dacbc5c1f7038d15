package org.essaim.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.net.URLDecoder;
import java.text.DateFormat;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.time.DayInWords;
import org.essaim.web.api.JsonbProvider;
import org.essaim.web.gate.Encoded;
import org.essaim.web.gate.Redirect;
import org.essaim.web.words.Show;

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
    static final ArchRule theWebUsesDiscoveryNotTheEngine = noClasses()
            .that()
            .resideInAPackage("org.essaim.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.essaim.search..");

    @ArchTest
    static final ArchRule theWebCallsOnlyMethodsWithDeclaredCallers = methods()
            .that()
            .arePublic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat(beansOfCapabilities())
            .should(new OpenToTheWeb());

    /** The kernel and the vocabularies hold nothing that is anybody's. */
    private static DescribedPredicate<JavaClass> beansOfCapabilities() {
        return resideInAnyPackage("org.essaim..")
                .and(not(resideInAnyPackage("org.essaim.web..", "org.essaim.shared..", "org.essaim.vocabulary..")))
                .and(annotatedWith(Stateless.class)
                        .or(annotatedWith(ApplicationScoped.class))
                        .or(annotatedWith(Singleton.class)))
                .as("beans of capabilities");
    }

    @ArchTest
    static final ArchRule theDomainKnowsNoWeb = noClasses()
            .that()
            .resideOutsideOfPackage("org.essaim.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.essaim.web..", "jakarta.faces..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule roomsFormNoCycle =
            slices().matching("org.essaim.web.(*)..").should().beFreeOfCycles();

    /** Faces would refuse what is no number before the bean sees it, and forget the other fields of the form. */
    @ArchTest
    static final ArchRule fieldsOfFormsAreTextUntilTheirBeanReadsThem = methods()
            .that()
            .haveNameStartingWith("set")
            .and()
            .areDeclaredInClassesThat(annotatedWith(Named.class))
            .and(takesOneNumberOrTime())
            .should()
            .bePrivate()
            .allowEmptyShould(true);

    /** Ids and versions are {@code long}: nobody types them. */
    private static DescribedPredicate<JavaMethod> takesOneNumberOrTime() {
        return DescribedPredicate.describe("take a number or a time", method -> method.getRawParameterTypes().stream()
                .anyMatch(type -> type.isAssignableTo(Number.class)
                        || type.isAssignableTo(Temporal.class)
                        || type.isEquivalentTo(int.class)));
    }

    /** What was meant for a field and stands on a method is called whenever the bean is made. */
    @ArchTest
    static final ArchRule methodsThatAreInjectedGiveNothing =
            methods().that().areAnnotatedWith(Inject.class).should().haveRawReturnType(void.class);

    @ArchTest
    static final ArchRule everyClassHasARoom = noClasses()
            .that()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideInAPackage("org.essaim.web")
            .as("no class should stand beside the rooms");

    /** Notices travel with a redirect: their wrapper passes it on. */
    @ArchTest
    static final ArchRule onlyRedirectSendsRedirects = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Redirect.class.getName())
            .and()
            .areNotAssignableTo(ExternalContextWrapper.class)
            .should()
            .callMethodWhere(target(name("sendRedirect"))
                    .or(target(name("redirect")).and(targetOwner(assignableTo(ExternalContext.class)))));

    /** It fails for what is there twice, and a form may send everything twice. */
    @ArchTest
    static final ArchRule noArrayBecomesASetThatRefusesDoubles = noClasses()
            .that()
            .resideInAPackage("org.essaim.web..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Set.of(array) is called outside of constants",
                    call -> call.getTarget().getFullName().equals("java.util.Set.of([Ljava.lang.Object;)")
                            && !(call.getOrigin() instanceof JavaStaticInitializer)));

    /** A day or a time has one form on all pages, and the same in letters. */
    @ArchTest
    static final ArchRule onlyShowAndDayInWordsFormatDates = noClasses()
            .that()
            .resideInAPackage("org.essaim..")
            .and()
            .doNotBelongToAnyOf(Show.class, DayInWords.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(DateTimeFormatter.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DateFormat.class);

    @ArchTest
    static final ArchRule onlyEncodedDecodesAddresses = noClasses()
            .that()
            .resideInAPackage("org.essaim.web..")
            .and()
            .doNotHaveFullyQualifiedName(Encoded.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(URLDecoder.class);

    @ArchTest
    static final ArchRule onlyTheJsonbProviderReadsJson = noClasses()
            .that()
            .resideInAPackage("org.essaim.web..")
            .and()
            .doNotHaveFullyQualifiedName(JsonbProvider.class.getName())
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JsonbBuilder.class);

    private static final class OpenToTheWeb extends ArchCondition<JavaMethod> {

        OpenToTheWeb() {
            super("be open to a viewer when the web calls them");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            method.getCallsOfSelf().stream()
                    .filter(call -> call.getOriginOwner().getPackageName().startsWith("org.essaim.web"))
                    .forEach(call ->
                            events.add(new SimpleConditionEvent(method, isOpen(method), call.getDescription())));
        }

        private static boolean isOpen(JavaMethod method) {
            return method.tryGetAnnotationOfType(OpenTo.class)
                    .or(() -> method.getOwner().tryGetAnnotationOfType(OpenTo.class))
                    .filter(open -> open.value() != Caller.PORTAL)
                    .isPresent();
        }
    }
}
