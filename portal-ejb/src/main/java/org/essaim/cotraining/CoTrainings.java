package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.essaim.discovery.IndexQueue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkShowing;
import org.essaim.networks.NetworkState;
import org.essaim.networks.NetworkZones;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.DatabaseRefusal;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.MemberId;

/** Co-trainings to be changed. Asks nobody who is looking. */
@ApplicationScoped
class CoTrainings {

    /** What a co-training takes from its network. */
    record Home(String academieCode, NetworkState state) {

        ZoneId zone() {
            return NetworkZones.of(academieCode);
        }
    }

    /** One that nobody else changes until the transaction ends. */
    record Held(CoTrainingId id, NetworkId network, CoTrainingState state, String zone) {

        ZoneId zoneId() {
            return ZoneId.of(zone);
        }
    }

    @Inject
    private NetworkShowing showing;

    @Inject
    private IndexQueue index;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    Home home(NetworkId network) {
        return sql.statement("select academie_code, state from network where id = :id")
                .with("id", network)
                .require(Home.class);
    }

    Held hold(CoTrainingId id) {
        return sql.statement("select id, network_id as network, state, zone from co_training where id = :id for update")
                .with("id", id)
                .find(Held.class)
                .orElseThrow(CoTrainings::unknown);
    }

    static NotFoundException unknown() {
        return new NotFoundException("cotraining.problem.unknown");
    }

    CoTrainingId add(NetworkId network, PlanCoTraining plan, ZoneId zone) {
        var id = said(
                        sql.statement("insert into co_training (network_id, state, title, aims, content, audience,"
                                + " prerequisites, disciplines, levels, departement, dispositif, module, paf_group, session,"
                                + " minimum, maximum, decide_on,"
                                + " opens_on, closes_on, approval, cost, payer, zone, changed_at, created_at)"
                                + " values (:network, 'DRAFT', :title, :aims, :content, :audience, :prerequisites,"
                                + " :disciplines, :levels, :departement,"
                                + " :dispositif, :module, :group, :session, :minimum, :maximum, :decide, :opens, :closes,"
                                + " :approval, :cost, :payer, :zone, :now, :now) returning id"),
                        plan)
                .with("network", network)
                .with("zone", zone.getId())
                .require(CoTrainingId.class);
        plan.halfDays().forEach(half -> addHalfDay(id, half, zone));
        index.changed(id.kind(), id.value());
        return id;
    }

    private SqlStatement said(SqlStatement statement, PlanCoTraining plan) {
        return statement
                .with("title", plan.title())
                .with("aims", plan.aims())
                .with("content", plan.content())
                .with("audience", plan.audience())
                .with("prerequisites", plan.prerequisites())
                .withTexts("disciplines", plan.disciplines())
                .withTexts("levels", plan.levels())
                .with("departement", plan.departement())
                .with("dispositif", plan.dispositif())
                .with("module", plan.module())
                .with("group", plan.group())
                .with("session", plan.session())
                .with("minimum", plan.minimum())
                .with("maximum", plan.maximum())
                .with("decide", plan.decideOn())
                .with("opens", plan.opensOn())
                .with("closes", plan.closesOn())
                .with("approval", plan.approval())
                .with("cost", plan.cost())
                .with("payer", plan.payer())
                .with("now", clock.instant());
    }

    private void addHalfDay(CoTrainingId id, PlanHalfDay half, ZoneId zone) {
        said(
                        sql.statement("insert into half_day (co_training_id, starts_at, ends_at, place, link)"
                                + " values (:id, :start, :end, :place, :link)"),
                        half,
                        zone)
                .with("id", id)
                .run();
    }

    private static SqlStatement said(SqlStatement statement, PlanHalfDay half, ZoneId zone) {
        return statement
                .with("start", half.start(zone))
                .with("end", half.end(zone))
                .with("place", half.place())
                .with("link", half.keptLink());
    }

    /** All that it says is this from now on; half-days that are named keep their id. */
    void change(Held held, PlanCoTraining plan, boolean isElsewhere) {
        said(
                        sql.statement("update co_training set title = :title, aims = :aims, content = :content,"
                                + " audience = :audience, prerequisites = :prerequisites, disciplines = :disciplines,"
                                + " levels = :levels, departement = :departement, dispositif = :dispositif,"
                                + " module = :module, paf_group = :group, session = :session, minimum = :minimum,"
                                + " maximum = :maximum, decide_on = :decide, opens_on = :opens, closes_on = :closes,"
                                + " approval = :approval, cost = :cost, payer = :payer,"
                                + " sequence = sequence + :more, changed_at = :now where id = :id"),
                        plan)
                .with("more", isElsewhere ? 1 : 0)
                .with("id", held.id())
                .run();
        var kept = plan.halfDays().stream()
                .map(PlanHalfDay::id)
                .filter(id -> id != null)
                .toList();
        sql.statement("delete from half_day where co_training_id = :id and not id = any(:kept)")
                .with("id", held.id())
                .withNumbers("kept", kept)
                .run();
        plan.halfDays().forEach(half -> keep(held, half));
        takeTimes(held.id());
        index.changed(held.id().kind(), held.id().value());
    }

    private void keep(Held held, PlanHalfDay half) {
        if (half.id() == null || changeHalfDay(held, half) == 0) {
            addHalfDay(held.id(), half, held.zoneId());
        }
    }

    private int changeHalfDay(Held held, PlanHalfDay half) {
        return said(
                        sql.statement("update half_day set starts_at = :start, ends_at = :end, place = :place,"
                                + " link = :link where id = :half and co_training_id = :id"),
                        half,
                        held.zoneId())
                .with("half", half.id())
                .with("id", held.id())
                .run();
    }

    /** @throws RuleException when the member has a place in another one at its times */
    void requireNoPlaceElsewhere(CoTrainingId id, MemberId member) {
        var isThere = sql.statement(
                        "select exists (select 1 from participant_time p join half_day o on o.id = p.half_day_id"
                                + " join half_day h on p.during && tstzrange(h.starts_at, h.ends_at) where h.co_training_id = :id"
                                + " and o.co_training_id <> :id and p.member_id = :member)")
                .with("id", id)
                .with("member", member)
                .require(Boolean.class);
        if (isThere) {
            throw new RuleException("cotraining.problem.placeThen");
        }
    }

    /**
     * Who accepted to train is at all of its half-days, and nowhere else then.
     *
     * @throws RuleException when somebody is elsewhere already
     */
    void takeTimes(CoTrainingId id) {
        freeTimes(id);
        try {
            sql.statement("insert into trainer_time (half_day_id, member_id, during)"
                            + " select h.id, c.member_id, tstzrange(h.starts_at, h.ends_at) from half_day h"
                            + " join co_training_trainer c on c.co_training_id = h.co_training_id and c.state = 'ACCEPTED'"
                            + " where h.co_training_id = :id order by c.member_id, h.starts_at")
                    .with("id", id)
                    .run();
        } catch (RuntimeException e) {
            if (DatabaseRefusal.isExclusionViolation(e)) {
                throw new RuleException("cotraining.problem.trainerElsewhere");
            }
            throw e;
        }
    }

    /** Nobody has to be there any more. */
    void freeTimes(CoTrainingId id) {
        sql.statement(
                        "delete from trainer_time t using half_day h where h.id = t.half_day_id and h.co_training_id = :id")
                .with("id", id)
                .run();
    }

    /**
     * One step of its life.
     *
     * @param reason of a cancellation; empty otherwise
     */
    void step(Held held, CoTrainingState state, String reason) {
        held.state().requireStepTo(state);
        sql.statement("update co_training set state = :state, reason = :reason, sequence = sequence + 1,"
                        + " changed_at = :now, published_at = case when :state = 'PUBLISHED'"
                        + " then :now else published_at end where id = :id")
                .with("state", state)
                .with("reason", reason)
                .with("now", clock.instant())
                .with("id", held.id())
                .run();
        if (state == CoTrainingState.CANCELLED) {
            freeTimes(held.id());
        }
        index.changed(held.id().kind(), held.id().value());
    }

    /** Readers see it no more, or again. Gives whether that is new. */
    boolean takeOut(CoTrainingId id, boolean isOut) {
        index.changed(id.kind(), id.value());
        return sql.statement("update co_training set taken_out = :out where id = :id and taken_out <> :out")
                        .with("out", isOut)
                        .with("id", id)
                        .run()
                > 0;
    }

    List<MemberId> trainers(CoTrainingId id) {
        return sql.statement("select member_id from co_training_trainer where co_training_id = :id"
                        + " and state <> 'DECLINED' order by member_id")
                .with("id", id)
                .list(MemberId.class);
    }

    List<MemberId> coordinators(NetworkId network) {
        return sql.statement("select member_id from network_membership where network_id = :network"
                        + " and state = 'ACTIVE' and role = 'COORDINATOR' order by member_id")
                .with("network", network)
                .list(MemberId.class);
    }

    /**
     * Asks somebody to train, or has who coordinates do so at once.
     *
     * @return whether they were not asked before
     */
    boolean ask(CoTrainingId id, MemberId member, TrainerState state) {
        return sql.statement(
                                "insert into co_training_trainer (co_training_id, member_id, state, invited_at, answered_at)"
                                        + " values (:id, :member, :state, :now, case when :state = 'INVITED' then null else cast(:now as timestamptz) end)"
                                        + " on conflict do nothing")
                        .with("id", id)
                        .with("member", member)
                        .with("state", state)
                        .with("now", clock.instant())
                        .run()
                > 0;
    }

    /** Gives whether they were asked, and had not said so before. */
    boolean answer(CoTrainingId id, MemberId member, TrainerState state) {
        return sql.statement("update co_training_trainer set state = :state, answered_at = :now"
                                + " where co_training_id = :id and member_id = :member and state <> :state")
                        .with("state", state)
                        .with("now", clock.instant())
                        .with("id", id)
                        .with("member", member)
                        .run()
                > 0;
    }

    /** The page of the network, which everyone shares, shows something else from now on. */
    void showAgain(NetworkId network) {
        showing.showAgain(network);
    }
}
