package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;
import org.essaim.shared.viewer.Thing;

/** Cases and their reports, to be changed. */
@ApplicationScoped
class ReportCases {

    /** Who answers for a reported thing. */
    record Author(CaseId caseId, MemberId memberId, UUID reference) {}

    private record Scope(String scopeKind, long scopeId) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Sql sql;

    @Inject
    private NamedLock locks;

    /** Reports and decisions on one thing come one after the other. */
    void inTurn(Target thing) {
        locks.hold("report " + thing.kind() + " " + thing.value());
    }

    /** The case that a report on the thing joins; to be called {@link #inTurn}. */
    CaseId openFor(Target thing, ReportedThing said, Instant now) {
        var open = sql.statement("select id from report_case"
                        + " where thing_kind = :kind and thing_id = :thing and state = 'OPEN'")
                .with("kind", thing.kind())
                .with("thing", thing.value())
                .find(CaseId.class);
        return open.orElseGet(() -> begin(thing, said, now));
    }

    private CaseId begin(Target thing, ReportedThing said, Instant now) {
        var id = sql.statement(
                        "insert into report_case (thing_kind, thing_id, title, extract, state, opened_at, scope_kind, scope_id)"
                                + " values (:kind, :thing, :title, :extract, 'OPEN', :now, :scopeKind, :scope) returning id")
                .with("kind", thing.kind())
                .with("thing", thing.value())
                .with("title", said.title())
                .with("extract", said.extract())
                .with("scopeKind", said.within().map(Target::kind))
                .with("scope", said.within().map(Target::value))
                .with("now", now)
                .require(CaseId.class);
        answering(id, said.answering());
        return id;
    }

    /** What the thing said when it was first reported. */
    String extract(CaseId id) {
        return sql.statement("select extract from report_case where id = :case")
                .with("case", id)
                .require(String.class);
    }

    /** What the thing of a case is a part of. */
    Optional<Target> scope(CaseId id) {
        return sql.statement("select scope_kind, scope_id from report_case where id = :case and scope_kind is not null")
                .with("case", id)
                .find(Scope.class)
                .map(scope -> new Thing(scope.scopeKind(), scope.scopeId()));
    }

    /** Those answer for the thing too. */
    void answering(CaseId id, Collection<MemberId> members) {
        sql.statement("insert into report_case_author (case_id, member_id)"
                        + " select :case, m.id from member m where m.id = any(:members) and m.state <> 'LEFT'"
                        + " on conflict do nothing")
                .with("case", id)
                .withNumbers("members", members)
                .run();
    }

    /** Refuses a second report of one person; the case is another one from now on for who has read it. */
    void add(CaseId id, MemberId reporter, ReportThing report, Instant now) {
        var added = sql.statement("insert into report (case_id, reporter_id, cause, words, made_at)"
                        + " values (:case, :reporter, :cause, :words, :now) on conflict do nothing")
                .with("case", id)
                .with("reporter", reporter)
                .with("cause", report.cause())
                .with("words", report.words())
                .with("now", now)
                .run();
        if (added == 0) {
            throw new ConflictException("moderation.problem.reported");
        }
        sql.statement("update report_case set row_version = row_version + 1 where id = :case")
                .with("case", id)
                .run();
    }

    /** The case, in turn, and as it was read. */
    ReportCase requireSame(CaseId id, long expectedVersion) {
        var found = requireInTurn(id);
        if (found.rowVersion() != expectedVersion) {
            throw new ConflictException(
                    found.state().isWaiting() ? "moderation.problem.moved" : "moderation.problem.decidedMeanwhile");
        }
        return found;
    }

    ReportCase require(CaseId id) {
        var found = database.find(ReportCase.class, id.value());
        if (found == null) {
            throw notFound();
        }
        return found;
    }

    /** The case as it is now, held until the transaction ends. */
    ReportCase requireInTurn(CaseId id) {
        var found = require(id);
        inTurn(found.thing());
        database.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The case and its author that an address of theirs stands for, once it was decided. */
    Optional<Author> find(UUID reference) {
        return sql.statement(
                        "select a.case_id, a.member_id, a.reference from report_case_author a"
                                + " join report_case c on c.id = a.case_id where a.reference = :reference and c.state <> 'OPEN'")
                .with("reference", reference)
                .find(Author.class);
    }

    /** What opens the decision for each author. */
    Map<MemberId, UUID> references(CaseId id) {
        return sql
                .statement("select case_id, member_id, reference from report_case_author where case_id = :case")
                .with("case", id)
                .list(Author.class)
                .stream()
                .collect(Collectors.toMap(Author::memberId, Author::reference));
    }

    List<MemberId> authors(CaseId id) {
        return members("select member_id from report_case_author where case_id = :case order by member_id", id);
    }

    /** Who reported, for letters and for who may not decide; never for a page. */
    List<MemberId> reporters(CaseId id) {
        return members(
                "select reporter_id from report where case_id = :case and reporter_id is not null order by reporter_id",
                id);
    }

    private List<MemberId> members(String query, CaseId id) {
        return sql.statement(query).with("case", id).list(MemberId.class);
    }

    void flush() {
        database.flush();
    }

    static NotFoundException notFound() {
        return new NotFoundException("moderation.problem.unknown");
    }
}
