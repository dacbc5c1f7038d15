package org.essaim.identity.consents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** The rows of consents: one a decision, with the version of the text and the time. */
@ApplicationScoped
public class ConsentBook {

    private record DecisionRow(ConsentSubject subject, String textVersion, boolean given, Instant decidedAt) {}

    @Inject
    private Sql sql;

    @Inject
    private ConsentTexts texts;

    @Inject
    private Clock clock;

    public void note(MemberId member, ConsentSubject subject, boolean given) {
        sql.statement("insert into member_consent (member_id, subject, text_version, given, decided_at)"
                        + " values (:member, :subject, :version, :given, :now)")
                .with("member", member)
                .with("subject", subject)
                .with("version", texts.version(subject))
                .with("given", given)
                .with("now", clock.instant())
                .run();
    }

    /** The last decision on each subject, all subjects in their order. */
    public List<ConsentRow> of(MemberId member) {
        var bySubject = sql
                .statement("select distinct on (subject) subject, text_version, given, decided_at"
                        + " from member_consent where member_id = :member order by subject, id desc")
                .with("member", member)
                .list(DecisionRow.class)
                .stream()
                .collect(Collectors.toMap(DecisionRow::subject, Function.identity()));
        return Arrays.stream(ConsentSubject.values())
                .map(subject -> row(subject, bySubject.get(subject)))
                .toList();
    }

    private ConsentRow row(ConsentSubject subject, DecisionRow row) {
        if (row == null) {
            return new ConsentRow(subject, false, Optional.empty(), "", false);
        }
        return new ConsentRow(
                subject,
                row.given(),
                Optional.of(row.decidedAt()),
                row.textVersion(),
                row.given() && !row.textVersion().equals(texts.version(subject)));
    }
}
