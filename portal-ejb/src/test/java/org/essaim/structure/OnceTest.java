package org.essaim.structure;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.essaim.mail.Letters;
import org.essaim.shared.once.Once;
import org.junit.jupiter.api.Test;

/** Whatever makes a row or writes a letter is done once, however often its form is sent. */
class OnceTest {

    /** Those that no form and no program calls, or that use something up by themselves. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            entry("ScenarioIntake.takeIn", "the demo and the command line"),
            entry("AnnouncementIntake.published", "the demo"),
            entry("AnnouncementIntake.publishedNow", "the demo"),
            entry("AnnouncementIntake.toCome", "the demo"),
            entry("MembershipActs.preview", "all it does is undone"),
            entry("RegistrationDesk.preview", "all it does is undone"),
            entry("MemberAdministration.enrol", "the demo and the command line"),
            entry("MemberAdministration.enrolAll", "the demo and the command line"),
            entry("SignIn.enter", "the owner is warned once a day"),
            entry("PasswordReset.choose", "the link it uses up works once"),
            entry("SignUp.confirm", "the link it uses up works once"),
            entry("AccountSecurity.takeAddress", "the link it uses up works once"),
            entry("AttestationsOfThing.revoke", "asked again it finds none that counts"),
            entry("SheetIntake.amend", "the demo"),
            entry("SheetIntake.close", "the demo"),
            entry("Attesting.issue", "asked again it gives the first one"),
            entry("Attesting.revoke", "asked again it finds none that counts"));

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.essaim");

    @Test
    void everyBoundaryMethodThatCreatesIsMarked() {
        var forgotten = new TreeSet<String>();
        boundaries().stream()
                .flatMap(boundary -> boundary.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.isAnnotatedWith(Once.class) && creates(method))
                .map(OnceTest::name)
                .filter(name -> !OTHERWISE.containsKey(name))
                .forEach(forgotten::add);
        assertThat(forgotten).isEmpty();
    }

    /** So that the walk is known to find something, and the list above holds nothing that needs no reason. */
    @Test
    void everyExceptionNamedWithAReasonStillCreates() {
        var creating = boundaries().stream()
                .flatMap(boundary -> boundary.getMethods().stream())
                .filter(method -> OTHERWISE.containsKey(name(method)) && creates(method))
                .map(OnceTest::name)
                .collect(Collectors.toSet());
        assertThat(creating).isEqualTo(OTHERWISE.keySet());
    }

    @Test
    void markedMethodsReturnWhatCanBeReturnedAgain() {
        var marked = DOMAIN.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Once.class))
                .toList();
        assertThat(marked).isNotEmpty().allSatisfy(method -> assertThat(isKnown(method.getRawReturnType()))
                .as(method.getFullName())
                .isTrue());
    }

    @Test
    void markedMethodsRunInATransaction() {
        assertThat(DOMAIN.stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Once.class))
                        .filter(method -> !isTransactional(method))
                        .map(JavaMethod::getFullName)
                        .toList())
                .isEmpty();
    }

    private static boolean isTransactional(JavaMethod method) {
        var owner = method.getOwner();
        return method.isAnnotatedWith(Transactional.class)
                || owner.isAnnotatedWith(Transactional.class)
                || (owner.isAnnotatedWith(Stateless.class)
                        && !owner.isAnnotatedWith(TransactionAttribute.class)
                        && !method.isAnnotatedWith(TransactionAttribute.class));
    }

    private static List<JavaClass> boundaries() {
        return DOMAIN.stream()
                .filter(each -> each.isAnnotatedWith(Stateless.class))
                .toList();
    }

    /** Whether anything that it calls, however far, adds an entity or writes a letter without being marked itself. */
    private static boolean creates(JavaMethod boundary) {
        var seen = new HashSet<JavaMethod>();
        var next = new ArrayDeque<>(List.of(boundary));
        while (!next.isEmpty()) {
            var method = next.pop();
            if (!seen.add(method)) {
                continue;
            }
            for (var call : method.getMethodCallsFromSelf()) {
                var target = call.getTarget();
                if (isMaking(target.getOwner(), target.getName())) {
                    return true;
                }
                target.resolveMember()
                        .filter(found -> isOurs(found) && !found.isAnnotatedWith(Once.class))
                        .ifPresent(next::push);
            }
        }
        return false;
    }

    private static boolean isMaking(JavaClass owner, String name) {
        return (owner.isEquivalentTo(EntityManager.class) && name.equals("persist"))
                || (owner.isEquivalentTo(Letters.class) && name.equals("send"));
    }

    private static boolean isOurs(JavaMethod method) {
        return method.getOwner().getPackageName().startsWith("org.essaim.");
    }

    private static boolean isKnown(JavaClass type) {
        return type.getName().equals("void")
                || type.isEquivalentTo(String.class)
                || type.tryGetMethod("valueOf", String.class)
                        .filter(method -> method.getRawReturnType().equals(type))
                        .isPresent()
                || (type.isRecord()
                        && type.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .allMatch(field -> field.getRawType().isEquivalentTo(long.class)));
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
