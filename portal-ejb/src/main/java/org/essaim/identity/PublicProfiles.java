package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.access.Row;
import org.essaim.shared.MemberId;
import org.essaim.shared.Viewer;
import org.essaim.vocabulary.TermKind;

/** Profiles that anyone may read, in one statement each. */
@ApplicationScoped
class PublicProfiles {

    private static final String STATEMENT = """
            select m.name, m.school_role, m.academie_code, m.academie_proved_until, m.bio, m.created_at,
                   (select string_agg(d.discipline, ',') from member_discipline d where d.member_id = m.id),
                   (select string_agg(l.level, ',') from member_level l where l.member_id = m.id)
            from member m
            where m.id = ?1 and m.state = 'ACTIVE' and m.public_profile
            """;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ProfileVocabulary vocabulary;

    @Inject
    private Clock clock;

    /** Empty unless the member is active and wants to be known. */
    Optional<PublicProfile> find(MemberId id) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(STATEMENT)
                .setParameter(1, id.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> profile(id, row));
    }

    private PublicProfile profile(MemberId id, Object[] row) {
        return new PublicProfile(
                id,
                (String) row[0],
                Optional.ofNullable((String) row[1]).map(SchoolRole::valueOf),
                vocabulary.inOrder(TermKind.DISCIPLINE, Row.words(row[6])),
                vocabulary.inOrder(TermKind.LEVEL, Row.words(row[7])),
                Optional.ofNullable((String) row[2]),
                isToCome((Date) row[3]),
                (String) row[4],
                Row.instant(row[5]));
    }

    private boolean isToCome(Date day) {
        return day != null && !day.toLocalDate().isBefore(LocalDate.ofInstant(clock.instant(), Viewer.PARIS));
    }
}
