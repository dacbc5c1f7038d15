package org.essaim.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.audit.AuditLog;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.junit.jupiter.api.Test;

/** Whatever only people in charge may do is recorded, or is known to change nothing. */
class RecordedActsTest {

    private static final Set<Caller> IN_CHARGE = EnumSet.of(Caller.MODERATOR, Caller.ADMIN);

    /** Open to members, of whom each method lets those through who look after something. */
    private static final Set<String> BY_PART = Set.of("ModerationDesk", "DiscussionCare");

    /** They show something, and change nothing. */
    private static final Set<String> READING = Set.of(
            "AnnualReporting.of",
            "AnnualReporting.schoolYears",
            "AuditJournal.actions",
            "AuditJournal.entries",
            "AuditJournal.kinds",
            "BadgeKeys.all",
            "Imports.count",
            "Imports.list",
            "Imports.progress",
            "Imports.requireImporter",
            "IndexAdministration.compare",
            "IndexAdministration.report",
            "MemberActs.preview",
            "MemberAdministration.file",
            "MemberAdministration.members",
            "NetworkProjects.list",
            "SeatsAudit.findings",
            "SeatsAudit.totals",
            "SheetCheck.findings",
            "SheetCheck.last",
            "ModerationDesk.cases",
            "ModerationDesk.isOpen",
            "ModerationDesk.kinds",
            "ModerationDesk.open",
            "ModerationDesk.waiting",
            "ModerationDesk.waitingOnOwn",
            "RetentionReport.expired",
            "RetentionReport.lines",
            "ScenarioReview.queue",
            "ScenarioReview.waiting",
            "SignUpFigures.lastMonths",
            "SurveyQuestions.form",
            "SurveyQuestions.standing",
            "SurveyTexts.list",
            "SurveyTexts.text",
            "SurveyTexts.waiting");

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.essaim");

    @Test
    void whatOnlyPeopleInChargeMayDoIsRecorded() {
        var unrecorded = names(inCharge().filter(method -> !records(method)));
        assertThat(unrecorded).isEqualTo(new TreeSet<>(READING));
    }

    /** So that the walk is known to find what is recorded. */
    @Test
    void actsOfEachKindAreFound() {
        assertThat(names(inCharge().filter(RecordedActsTest::records)))
                .contains(
                        "MemberActs.carryOut",
                        "MemberAdministration.giveRoles",
                        "ScenarioReview.decide",
                        "Imports.start",
                        "IndexAdministration.rebuild",
                        "OutgoingMail.tryAgain",
                        "DiscussionCare.remove",
                        "ModerationDesk.decide",
                        "ModerationDesk.end");
    }

    private static Stream<JavaMethod> inCharge() {
        return DOMAIN.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && isForThoseInCharge(method));
    }

    private static boolean isForThoseInCharge(JavaMethod method) {
        return BY_PART.contains(method.getOwner().getSimpleName())
                || method.tryGetAnnotationOfType(OpenTo.class)
                        .or(() -> method.getOwner().tryGetAnnotationOfType(OpenTo.class))
                        .filter(open -> IN_CHARGE.contains(open.value()))
                        .isPresent();
    }

    /** Whether anything that it calls or refers to, however far, writes into the audit. */
    private static boolean records(JavaMethod boundary) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>(List.of(boundary));
        while (!next.isEmpty()) {
            var unit = next.pop();
            if (!seen.add(unit)) {
                continue;
            }
            if (unit.getOwner().isEquivalentTo(AuditLog.class) && unit.getName().equals("record")) {
                return true;
            }
            Stream.concat(
                            unit.getCallsFromSelf().stream().map(call -> call.getTarget()),
                            unit.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                    .flatMap(target -> target.resolveMember().stream())
                    .filter(found -> found.getOwner().getPackageName().startsWith("org.essaim."))
                    .forEach(next::push);
        }
        return false;
    }

    private static Set<String> names(Stream<JavaMethod> methods) {
        return methods.map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
