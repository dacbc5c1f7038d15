package org.essaim.cotraining;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.essaim.audit.AuditLog;
import org.essaim.cotraining.CoTrainings.Held;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkState;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.seen.ChangedMeanwhileException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.vocabulary.Vocabularies;

/** Planning co-trainings: by those who coordinate the network. */
@Stateless
@OpenTo(Caller.MEMBER)
public class CoTrainingPlanning {

    /** Longest reason for a cancellation, in characters. */
    public static final int LONGEST_REASON = 1_000;

    private record When(Instant startsAt, Instant endsAt, String place, String link) {}

    @Inject
    private CoTrainings trainings;

    @Inject
    private CoTrainingReading reading;

    @Inject
    private CoTrainingNews news;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private PlannedRegistrations registrations;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /**
     * Begins one, which those who plan alone see.
     *
     * @throws InvalidException for what is wrong with its fields
     * @throws RuleException when the network has no members, or is over
     */
    @Once
    public CoTrainingId draft(NetworkId network, PlanCoTraining plan) {
        viewer.current().require(CoTrainingAction.PLAN, network);
        var home = trainings.home(network);
        if (!home.state().isOpen()) {
            throw new RuleException("cotraining.problem.notOpen");
        }
        plan.check(LocalDate.now(clock.withZone(home.zone())), home.zone(), vocabularies);
        var id = trainings.add(network, plan, home.zone());
        record(network, CoTrainingAudit.DRAFTED, "");
        return id;
    }

    /**
     * What its form begins with.
     *
     * @throws NotFoundException when there is none
     */
    public PlanCoTraining form(CoTrainingId id) {
        var line = reading.line(id);
        viewer.current().require(CoTrainingAction.PLAN, line.network());
        var told = reading.told(id);
        return plan(line, told, reading.halfDays(id));
    }

    private static PlanCoTraining plan(CoTrainingLine line, CoTrainingView.Told told, List<HalfDayLine> halfDays) {
        return new PlanCoTraining(
                line.title(),
                told.aims(),
                told.content(),
                told.audience(),
                told.prerequisites(),
                told.disciplines(),
                told.levels(),
                told.departement(),
                told.dispositif(),
                told.module(),
                told.pafGroup(),
                told.session(),
                told.minimum(),
                told.maximum(),
                told.decideOn(),
                told.opensOn(),
                told.closesOn(),
                told.approval(),
                told.cost(),
                told.payer(),
                halfDays.stream().map(CoTrainingPlanning::half).toList());
    }

    private static PlanHalfDay half(HalfDayLine line) {
        return new PlanHalfDay(
                line.id(),
                line.begins().toLocalDate(),
                line.begins().toLocalTime(),
                line.ends().toLocalTime(),
                line.place(),
                line.link());
    }

    /**
     * Says something else of one. Who trains or has a place is told when a half-day is at another time or place.
     *
     * @param seen what its form began with
     * @throws InvalidException for what is wrong with its fields, and for fewer seats than are used
     * @throws ChangedMeanwhileException when somebody else changed it since
     * @throws RuleException when it has begun or was cancelled, when it is published and lacks what {@link #publish} asks for,
     *     or when a trainer would be in two places at once
     */
    @Once
    public void change(CoTrainingId id, Seen seen, PlanCoTraining plan) {
        var held = hold(id);
        if (!held.state().isOpen()) {
            throw new RuleException("cotraining.problem.closed");
        }
        seen.requireStill(form(id), plan);
        plan.check(LocalDate.now(clock.withZone(held.zoneId())), held.zoneId(), vocabularies);
        if (held.state() != CoTrainingState.DRAFT) {
            requireWhole(plan);
        }
        var isElsewhere = !when(reading.halfDays(id)).equals(when(held, plan));
        trainings.change(held, plan, isElsewhere);
        record(held.network(), CoTrainingAudit.CHANGED, "");
        if (held.state() == CoTrainingState.DRAFT) {
            return;
        }
        if (isElsewhere) {
            news.moved(reading.line(id));
            registrations.moved(id);
        }
        registrations.resized(id, plan.maximum());
    }

    private static List<When> when(List<HalfDayLine> lines) {
        return lines.stream()
                .map(line -> new When(line.startsAt(), line.endsAt(), line.place(), line.link()))
                .toList();
    }

    private static List<When> when(Held held, PlanCoTraining plan) {
        return plan.halfDays().stream()
                .map(half ->
                        new When(half.start(held.zoneId()), half.end(held.zoneId()), half.place(), half.keptLink()))
                .sorted((one, other) -> one.startsAt().compareTo(other.startsAt()))
                .toList();
    }

    /**
     * Another draft that says the same, without days and trainers.
     *
     * @throws RuleException when moderation took it out
     */
    @Once
    public CoTrainingId copy(CoTrainingId id) {
        var line = reading.line(id);
        viewer.current().require(CoTrainingAction.PLAN, line.network());
        var told = reading.told(id);
        if (told.takenOut()) {
            throw new RuleException("cotraining.problem.takenOut");
        }
        return draft(line.network(), plan(line, told, List.of()).withoutDays());
    }

    /**
     * Shows it to everyone.
     *
     * @throws RuleException when its network is not active, when it has no half-day to come, or one without place and link, or
     *     nobody accepted to train
     */
    @Once
    public void publish(CoTrainingId id) {
        var held = hold(id);
        if (trainings.home(held.network()).state() != NetworkState.ACTIVE) {
            throw new RuleException("cotraining.problem.notActive");
        }
        var line = reading.line(id);
        requireWhole(plan(line, reading.told(id), reading.halfDays(id)));
        if (!line.startsAt().isAfter(clock.instant())) {
            throw new RuleException("cotraining.problem.begun");
        }
        if (reading.trainers(id).stream().noneMatch(TrainerLine::isAccepted)) {
            throw new RuleException("cotraining.problem.noTrainer");
        }
        trainings.step(held, CoTrainingState.PUBLISHED, "");
        record(held.network(), CoTrainingAudit.PUBLISHED, "");
        registrations.opened(id);
        news.published(reading.line(id), viewer.current().member());
    }

    private static void requireWhole(PlanCoTraining plan) {
        if (plan.halfDays().isEmpty()) {
            throw new RuleException("cotraining.problem.noHalfDay");
        }
        if (plan.halfDays().stream()
                .anyMatch(half -> half.place().isEmpty() && half.keptLink().isEmpty())) {
            throw new RuleException("cotraining.problem.nowhere");
        }
    }

    /** It takes place. Who trains or has a place is told. */
    @Once
    public void confirm(CoTrainingId id) {
        var held = hold(id);
        trainings.home(held.network()).state().requireNotClosed();
        trainings.step(held, CoTrainingState.CONFIRMED, "");
        record(held.network(), CoTrainingAudit.CONFIRMED, "");
        news.confirmed(reading.line(id));
        registrations.confirmed(id);
    }

    /** The académie was told what it was. */
    public void report(CoTrainingId id) {
        var held = hold(id);
        trainings.step(held, CoTrainingState.REPORTED, "");
        record(held.network(), CoTrainingAudit.REPORTED, "");
    }

    /**
     * It does not take place; who trains, has or wants a place is told why, and is free at its times.
     *
     * @throws InvalidException without a reason
     * @throws RuleException when it is over, or was cancelled before
     */
    @Once
    public void cancel(CoTrainingId id, String why) {
        var reason = Text.clean(why);
        var held = hold(id);
        if (reason.isEmpty()) {
            throw new InvalidException("reason", "cotraining.problem.missing");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new InvalidException("reason", "problem.tooLong", LONGEST_REASON);
        }
        MarkdownRules.require("reason", reason);
        trainings.step(held, CoTrainingState.CANCELLED, reason);
        record(held.network(), CoTrainingAudit.CANCELLED, reason);
        news.cancelled(reading.line(id), reason);
        registrations.calledOff(id, reason);
    }

    private Held hold(CoTrainingId id) {
        var held = trainings.hold(id);
        viewer.current().require(CoTrainingAction.PLAN, held.network());
        return held;
    }

    private void record(NetworkId network, CoTrainingAudit act, String reason) {
        audit.record(act, network, reason);
        trainings.showAgain(network);
    }
}
