package org.essaim.attestations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;
import org.essaim.shared.viewer.Thing;
import org.essaim.shared.viewer.Viewer;

/** Attestations as the database has them. Asks nobody who is looking. */
@ApplicationScoped
class AttestationRows {

    private static final String COLUMNS = "select a.id, a.code, a.year, a.number, a.holder, a.nature,"
            + " a.title, a.organizer, a.zone, a.minutes, a.mode, a.place, a.trainers, a.codes, a.issued_at, a.state, a.cause,"
            + " a.ended_at, a.corrected, coalesce(f.fingerprint, '') as fingerprint"
            + " from attestation a left join attestation_file f on f.attestation_id = a.id";

    private record Row(
            AttestationId id,
            String code,
            int year,
            int number,
            String holder,
            AttestationNature nature,
            String title,
            String organizer,
            String zone,
            int minutes,
            AttestationMode mode,
            String place,
            List<String> trainers,
            String codes,
            Instant issuedAt,
            AttestationState state,
            RevocationCause cause,
            Instant endedAt,
            boolean corrected,
            String fingerprint) {}

    private record Time(long attestation, Instant startsAt, Instant endsAt) {}

    private record Taken(int number) {}

    private record Holder(AttestationId id, MemberId member, String academie, String uai) {}

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    Optional<AttestationView> find(AttestationCode code) {
        return views(sql.statement(COLUMNS, "where a.code = :code")
                        .with("code", code.text())
                        .list(Row.class))
                .stream()
                .findFirst();
    }

    /** The one of this number, if it is the member's. */
    Optional<AttestationView> find(AttestationId id, MemberId member) {
        return views(sql.statement(COLUMNS, "where a.id = :id and a.member_id = :member")
                        .with("id", id)
                        .with("member", member)
                        .list(Row.class))
                .stream()
                .findFirst();
    }

    /** All of a member, the newest first. */
    List<AttestationView> of(MemberId member) {
        return views(sql.statement(COLUMNS, "where a.member_id = :member order by a.issued_at desc, a.id desc")
                .with("member", member)
                .list(Row.class));
    }

    /** All of a thing, by the name of the holder, the newest first. */
    List<HeldAttestation> of(Target source) {
        var holders = sql
                .statement("select a.id, a.member_id as member, coalesce(m.academie_code, '') as academie,"
                        + " coalesce(m.uai, '') as uai from attestation a left join member m on m.id = a.member_id"
                        + " where a.source_kind = :kind and a.source_id = :source")
                .with("kind", source.kind())
                .with("source", source.value())
                .list(Holder.class)
                .stream()
                .collect(Collectors.toMap(Holder::id, holder -> holder));
        return views(sql.statement(
                                COLUMNS,
                                "where a.source_kind = :kind and a.source_id = :source"
                                        + " order by a.holder collate french, a.issued_at desc, a.id desc")
                        .with("kind", source.kind())
                        .with("source", source.value())
                        .list(Row.class))
                .stream()
                .filter(view -> holders.containsKey(view.id()))
                .map(view -> held(view, holders.get(view.id())))
                .toList();
    }

    private static HeldAttestation held(AttestationView view, Holder holder) {
        return new HeldAttestation(view, holder.member(), holder.academie(), holder.uai());
    }

    /** The valid one of a member for a thing. */
    Optional<AttestationView> valid(Target source, AttestationNature nature, MemberId member) {
        return views(sql.statement(
                                COLUMNS,
                                "where a.source_kind = :kind and a.source_id = :source and a.nature = :nature"
                                        + " and a.member_id = :member and a.state = 'VALID'")
                        .with("kind", source.kind())
                        .with("source", source.value())
                        .with("nature", nature)
                        .with("member", member)
                        .list(Row.class))
                .stream()
                .findFirst();
    }

    private List<AttestationView> views(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<AttestedTime>> times = sql
                .statement("select attestation_id as attestation, starts_at, ends_at from attestation_time"
                        + " where attestation_id = any(:ids) order by starts_at")
                .withNumbers("ids", rows.stream().map(row -> row.id().value()).toList())
                .list(Time.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Time::attestation,
                        Collectors.mapping(
                                time -> new AttestedTime(time.startsAt(), time.endsAt()), Collectors.toList())));
        return rows.stream()
                .map(row -> view(row, times.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    private static AttestationView view(Row row, List<AttestedTime> times) {
        return new AttestationView(
                row.id(),
                new AttestationCode(row.code()),
                row.year(),
                row.number(),
                row.holder(),
                row.nature(),
                row.title(),
                row.organizer(),
                times,
                ZoneId.of(row.zone()),
                row.minutes(),
                row.mode(),
                row.place(),
                row.trainers(),
                row.codes(),
                row.issuedAt(),
                row.state(),
                row.cause(),
                row.endedAt(),
                row.fingerprint(),
                row.state() == AttestationState.VALID && !row.corrected());
    }

    /** The thing that one comes of. */
    Target source(AttestationId id) {
        return sql.statement("select source_kind as kind, source_id as value from attestation where id = :id")
                .with("id", id)
                .require(Thing.class);
    }

    /** The name of a member, whose attestations nobody else issues or ends until the transaction is over. */
    String inTurn(MemberId member) {
        return sql.statement("select name from member where id = :member for no key update")
                .with("member", member)
                .require(String.class);
    }

    /** The next number of the year: who asks next waits until this transaction ends, so that none is missing. */
    private int nextNumber(int year) {
        return sql.statement("insert into attestation_counter as c (year, last) values (:year, 1)"
                        + " on conflict (year) do update set last = c.last + 1 returning last as number")
                .with("year", year)
                .require(Taken.class)
                .number();
    }

    AttestationId add(IssueAttestation issue, String name, boolean isCorrected) {
        var now = clock.instant();
        var year = LocalDate.ofInstant(now, Viewer.PARIS).getYear();
        var id = sql.statement("insert into attestation (year, number, code, member_id, holder, source_kind, source_id,"
                        + " nature, title, organizer, zone, minutes, mode, place, trainers, codes, issued_at, state,"
                        + " corrected) values (:year, :number, :code, :member, :holder, :kind, :source, :nature, :title,"
                        + " :organizer, :zone, :minutes, :mode, :place, :trainers, :codes, :now, 'VALID', :corrected)"
                        + " returning id")
                .with("year", year)
                .with("number", nextNumber(year))
                .with("code", AttestationCode.random().text())
                .with("member", issue.holder())
                .with("holder", name)
                .with("kind", issue.source().kind())
                .with("source", issue.source().value())
                .with("nature", issue.nature())
                .with("title", issue.title())
                .with("organizer", issue.organizer())
                .with("zone", issue.zone().getId())
                .with("minutes", issue.minutes())
                .with("mode", issue.mode())
                .with("place", issue.place())
                .withTexts("trainers", issue.trainers())
                .with("codes", issue.codes())
                .with("now", now)
                .with("corrected", isCorrected)
                .require(AttestationId.class);
        issue.times().forEach(time -> sql.statement("insert into attestation_time (attestation_id, starts_at, ends_at)"
                        + " values (:id, :start, :end)")
                .with("id", id)
                .with("start", time.startsAt())
                .with("end", time.endsAt())
                .run());
        return id;
    }

    /** It counts no more. Gives whether it did until now. */
    boolean revoke(AttestationId id, RevocationCause cause) {
        return sql.statement("update attestation set state = 'REVOKED', cause = :cause, ended_at = :now"
                                + " where id = :id and state = 'VALID'")
                        .with("cause", cause)
                        .with("now", clock.instant())
                        .with("id", id)
                        .run()
                > 0;
    }

    /** A revoked one has another one in its place. */
    void replaced(AttestationId id, AttestationId other) {
        sql.statement("update attestation set state = 'REPLACED', successor_id = :other where id = :id")
                .with("other", other)
                .with("id", id)
                .run();
    }

    /** The file, unless there is one already; empty while there is none. */
    Optional<byte[]> file(AttestationId id) {
        return sql.statement("select content from attestation_file where attestation_id = :id and content is not null")
                .with("id", id)
                .find(byte[].class);
    }

    void keepFile(AttestationId id, String fingerprint, byte[] content) {
        sql.statement("insert into attestation_file (attestation_id, fingerprint, content, made_at)"
                        + " values (:id, :fingerprint, :content, :now) on conflict do nothing")
                .with("id", id)
                .with("fingerprint", fingerprint)
                .with("content", content)
                .with("now", clock.instant())
                .run();
    }
}
