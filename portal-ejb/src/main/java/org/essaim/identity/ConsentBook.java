package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.identity.access.Row;
import org.essaim.shared.MemberId;

/** The rows of consents: one a decision, with the version of the text and the time. */
@ApplicationScoped
class ConsentBook {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ConsentTexts texts;

    @Inject
    private Clock clock;

    void note(MemberId member, ConsentSubject subject, boolean given) {
        database.createNativeQuery("insert into member_consent (member_id, subject, text_version, given, decided_at)"
                        + " values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, member.value())
                .setParameter(2, subject.name())
                .setParameter(3, texts.version(subject))
                .setParameter(4, given)
                .setParameter(5, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** The last decision on each subject, all subjects in their order. */
    List<ConsentRow> of(MemberId member) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select distinct on (subject) subject, text_version, given, decided_at"
                                + " from member_consent where member_id = ?1 order by subject, id desc")
                .setParameter(1, member.value())
                .getResultList();
        Map<String, Object[]> bySubject = new HashMap<>();
        rows.forEach(row -> bySubject.put((String) row[0], row));
        return Arrays.stream(ConsentSubject.values())
                .map(subject -> row(subject, bySubject.get(subject.name())))
                .toList();
    }

    private ConsentRow row(ConsentSubject subject, Object[] row) {
        if (row == null) {
            return new ConsentRow(subject, false, Optional.empty(), "", false);
        }
        var version = (String) row[1];
        var given = (Boolean) row[2];
        return new ConsentRow(
                subject,
                given,
                Optional.of(Row.instant(row[3])),
                version,
                given && !version.equals(texts.version(subject)));
    }
}
