package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.essaim.shared.MemberId;

/** How many files each member has sent today. */
@ApplicationScoped
class UploadCounts {

    @PersistenceContext
    private EntityManager database;

    long today(MemberId member, LocalDate today) {
        return number(database.createNativeQuery(
                        "select coalesce(max(uploads), 0) from upload_count where member_id = ?1 and day = ?2")
                .setParameter(1, member.value())
                .setParameter(2, java.sql.Date.valueOf(today)));
    }

    /** Counts one more; how many there are with it. */
    long add(MemberId member, LocalDate today) {
        return number(database.createNativeQuery(
                        "insert into upload_count as kept (member_id, day, uploads) values (?1, ?2, 1)"
                                + " on conflict (member_id) do update set day = excluded.day,"
                                + " uploads = case when kept.day = excluded.day then kept.uploads + 1 else 1 end"
                                + " returning uploads")
                .setParameter(1, member.value())
                .setParameter(2, java.sql.Date.valueOf(today)));
    }

    private static long number(jakarta.persistence.Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }
}
