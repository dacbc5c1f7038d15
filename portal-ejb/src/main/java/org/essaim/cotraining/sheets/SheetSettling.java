package org.essaim.cotraining.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.essaim.attestations.AttestationMode;
import org.essaim.attestations.AttestationNature;
import org.essaim.attestations.AttestedTime;
import org.essaim.attestations.Attesting;
import org.essaim.attestations.IssueAttestation;
import org.essaim.attestations.RevocationCause;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;

/** What closed sheets give: attestations, once all half-days of a co-training are closed. The chain is held by who calls. */
@ApplicationScoped
class SheetSettling {

    private static final int LONGEST_PLACE = 300;

    /** Facts of a co-training that all its attestations have. */
    private record Facts(String title, String organizer, String zone, String codes, long open) {}

    /** A half-day at which somebody was. */
    private record Attended(MemberId member, boolean trains, Instant startsAt, Instant endsAt, String place) {}

    @Inject
    private Attesting attesting;

    @Inject
    private SheetRows rows;

    @Inject
    private Sql sql;

    /** Attests to everybody what they have, where all sheets are closed; done again, it changes nothing. */
    void settle(CoTrainingId id) {
        var facts = facts(id);
        if (facts.open() == 0) {
            var attended = attended(id);
            inTurn(attended.stream().map(Attended::member).toList());
            var trainers = rows.trainers(id);
            byMember(attended).values().forEach(of -> attesting.issue(attestation(id, facts, trainers, of)));
        }
    }

    /** The same for one member, whose hours may be others than before, or none. */
    void settle(CoTrainingId id, MemberId member) {
        var facts = facts(id);
        if (facts.open() > 0) {
            return;
        }
        var own = attended(id).stream()
                .filter(each -> each.member().equals(member) && !each.trains())
                .toList();
        if (own.isEmpty()) {
            attesting.revoke(member, id, AttestationNature.COTRAINING, RevocationCause.PRESENCE);
        } else {
            attesting.issue(attestation(id, facts, rows.trainers(id), own));
        }
    }

    private Facts facts(CoTrainingId id) {
        return sql.statement("select g.title, n.name as organizer, g.zone, concat_ws(' ', nullif(g.dispositif, ''),"
                        + " nullif(g.module, ''), nullif(g.paf_group, ''), nullif(g.session, '')) as codes, (select count(*)"
                        + " from half_day h left join sign_in_sheet s on s.half_day_id = h.id and s.state <> 'OPEN'"
                        + " where h.co_training_id = g.id and s.id is null) as open from co_training g"
                        + " join network n on n.id = g.network_id where g.id = :id")
                .with("id", id)
                .require(Facts.class);
    }

    /** Who trains was at all half-days: whoever was not has no attestation once coordinators revoke it. */
    private List<Attended> attended(CoTrainingId id) {
        return sql.statement("select l.who as member, false as trains, s.starts_at, s.ends_at, s.place from half_day h"
                        + " join sign_in_sheet s on s.half_day_id = h.id join sign_in_now l on l.sheet_id = s.id"
                        + " and l.state = 'PRESENT' and l.who is not null where h.co_training_id = :id"
                        + " union all select c.member_id, true, s.starts_at, s.ends_at, s.place from half_day h"
                        + " join sign_in_sheet s on s.half_day_id = h.id join co_training_trainer c"
                        + " on c.co_training_id = h.co_training_id and c.state = 'ACCEPTED'"
                        + " where h.co_training_id = :id order by 1, 2, 3")
                .with("id", id)
                .list(Attended.class);
    }

    /** All at once and by number, before the first attestation has its own: others who attest to some of them wait for no more. */
    private void inTurn(Collection<MemberId> members) {
        sql.statement("select id from member where id = any(:members) order by id for no key update")
                .withNumbers("members", members.stream().map(MemberId::value).toList())
                .list(MemberId.class);
    }

    private static Map<String, List<Attended>> byMember(List<Attended> attended) {
        return attended.stream()
                .collect(Collectors.groupingBy(
                        each -> each.member() + " " + each.trains(), TreeMap::new, Collectors.toList()));
    }

    private static IssueAttestation attestation(
            CoTrainingId id, Facts facts, List<String> trainers, List<Attended> of) {
        var times = new ArrayList<AttestedTime>();
        of.forEach(each -> times.add(new AttestedTime(each.startsAt(), each.endsAt())));
        var minutes = of.stream()
                .mapToLong(
                        each -> Duration.between(each.startsAt(), each.endsAt()).toMinutes())
                .sum();
        var places = of.stream().map(Attended::place).distinct().toList();
        return new IssueAttestation(
                of.get(0).member(),
                id,
                of.get(0).trains() ? AttestationNature.TRAINING : AttestationNature.COTRAINING,
                facts.title(),
                facts.organizer(),
                times,
                ZoneId.of(facts.zone()),
                Math.toIntExact(minutes),
                mode(places),
                Text.cut(
                        places.stream().filter(place -> !place.isEmpty()).collect(Collectors.joining(" · ")),
                        LONGEST_PLACE),
                trainers,
                facts.codes());
    }

    private static AttestationMode mode(List<String> places) {
        if (places.stream().allMatch(String::isEmpty)) {
            return AttestationMode.REMOTE;
        }
        return places.contains("") ? AttestationMode.BOTH : AttestationMode.IN_PERSON;
    }
}
