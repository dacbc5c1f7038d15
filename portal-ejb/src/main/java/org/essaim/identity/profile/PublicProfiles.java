package org.essaim.identity.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;
import org.essaim.vocabulary.TermKind;

/** Profiles that anyone may read, in one statement each. */
@ApplicationScoped
public class PublicProfiles {

    private static final String STATEMENT = """
            select m.name, m.school_role, m.academie_code, m.academie_proved_until, m.bio, m.created_at,
                   array(select d.discipline from member_discipline d where d.member_id = m.id) as disciplines,
                   array(select l.level from member_level l where l.member_id = m.id) as levels
            from member m
            where m.id = :id and m.state = 'ACTIVE' and m.public_profile
            """;

    private record ProfileRow(
            String name,
            Optional<SchoolRole> schoolRole,
            Optional<String> academieCode,
            Optional<LocalDate> academieProvedUntil,
            String bio,
            Instant createdAt,
            Set<String> disciplines,
            Set<String> levels) {}

    @Inject
    private Sql sql;

    @Inject
    private ProfileVocabulary vocabulary;

    @Inject
    private Clock clock;

    /** Empty unless the member is active and wants to be known. */
    public Optional<PublicProfile> find(MemberId id) {
        return sql.statement(STATEMENT).with("id", id).find(ProfileRow.class).map(row -> profile(id, row));
    }

    private PublicProfile profile(MemberId id, ProfileRow row) {
        return new PublicProfile(
                id,
                row.name(),
                row.schoolRole(),
                vocabulary.inOrder(TermKind.DISCIPLINE, row.disciplines()),
                vocabulary.inOrder(TermKind.LEVEL, row.levels()),
                row.academieCode(),
                row.academieProvedUntil().filter(this::isToCome).isPresent(),
                row.bio(),
                row.createdAt());
    }

    private boolean isToCome(LocalDate day) {
        return !day.isBefore(LocalDate.ofInstant(clock.instant(), Viewer.PARIS));
    }
}
