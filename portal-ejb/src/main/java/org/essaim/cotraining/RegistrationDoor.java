package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.essaim.networks.NetworkState;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Who may have a place in a co-training, and when. */
@ApplicationScoped
class RegistrationDoor {

    /**
     * What there is to know of a co-training and one member.
     *
     * @param takenOut whether moderation took it out
     * @param trains whether they train in it, or were asked to
     * @param apart whether the network keeps them out
     * @param busy whether they train elsewhere at its times
     */
    record Facts(
            String academieCode,
            NetworkState networkState,
            CoTrainingState state,
            LocalDate opensOn,
            LocalDate closesOn,
            boolean approval,
            Instant startsAt,
            String zone,
            boolean takenOut,
            boolean trains,
            boolean apart,
            boolean busy) {

        RegistrationWindow window(Instant now) {
            var isOffered = state == CoTrainingState.PUBLISHED || state == CoTrainingState.CONFIRMED;
            if (!isOffered || takenOut || !isAhead(now)) {
                return RegistrationWindow.SHUT;
            }
            if (networkState != NetworkState.ACTIVE) {
                return networkState == NetworkState.PAUSED ? RegistrationWindow.RESTING : RegistrationWindow.SHUT;
            }
            var today = LocalDate.ofInstant(now, ZoneId.of(zone));
            if (opensOn != null && today.isBefore(opensOn)) {
                return RegistrationWindow.NOT_YET;
            }
            return closesOn != null && today.isAfter(closesOn) ? RegistrationWindow.OVER : RegistrationWindow.OPEN;
        }

        boolean isAhead(Instant now) {
            return startsAt != null && startsAt.isAfter(now);
        }
    }

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    Facts facts(CoTrainingId id, MemberId member) {
        return facts(id, member.value());
    }

    /** For a member of this number; 0 for nobody. */
    Facts facts(CoTrainingId id, long member) {
        return sql.statement("select n.academie_code, n.state as network_state, g.state, g.opens_on, g.closes_on,"
                        + " g.approval, (select min(h.starts_at) from half_day h where h.co_training_id = g.id)"
                        + " as starts_at, g.zone, g.taken_out, exists (select 1 from co_training_trainer c"
                        + " where c.co_training_id = g.id and c.member_id = :member and c.state <> 'DECLINED') as trains,"
                        + " exists (select 1 from network_membership s where s.network_id = g.network_id"
                        + " and s.member_id = :member and s.state = 'SUSPENDED') as apart, exists (select 1"
                        + " from trainer_time t join half_day h on h.co_training_id = g.id"
                        + " and t.during && tstzrange(h.starts_at, h.ends_at) where t.member_id = :member) as busy"
                        + " from co_training g join network n on n.id = g.network_id where g.id = :id")
                .with("member", member)
                .with("id", id)
                .find(Facts.class)
                .orElseThrow(CoTrainings::unknown);
    }

    /**
     * Refuses who may not have a place now.
     *
     * @throws RuleException for who may not
     */
    Facts requireOpen(CoTrainingId id, MemberId member) {
        var facts = facts(id, member);
        if (facts.window(clock.instant()) != RegistrationWindow.OPEN) {
            throw new RuleException("cotraining.problem.notNow");
        }
        if (facts.apart()) {
            throw new RuleException("cotraining.problem.apart");
        }
        if (facts.trains()) {
            throw new RuleException("cotraining.problem.trainsHere");
        }
        if (facts.busy()) {
            throw new RuleException("cotraining.problem.trainsThen");
        }
        return facts;
    }

    /**
     * Refuses what gives a place too late, or where nobody is in charge any more.
     *
     * @throws RuleException as {@link #requireAhead} does, and for what was taken out, or when the network is closed
     */
    void requireGiving(CoTrainingId id, MemberId member) {
        var facts = requireAhead(id, member);
        if (facts.takenOut() || facts.networkState() == NetworkState.CLOSED) {
            throw new RuleException("cotraining.problem.notNow");
        }
    }

    /**
     * Refuses what comes too late.
     *
     * @throws RuleException once its first half-day has begun, or it was cancelled
     */
    Facts requireAhead(CoTrainingId id, MemberId member) {
        var facts = facts(id, member);
        if (!facts.isAhead(clock.instant()) || facts.state() == CoTrainingState.CANCELLED) {
            throw new RuleException("cotraining.problem.notNow");
        }
        return facts;
    }
}
