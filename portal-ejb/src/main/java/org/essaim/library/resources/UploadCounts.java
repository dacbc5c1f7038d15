package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** How many files each member has sent today. */
@ApplicationScoped
class UploadCounts {

    @Inject
    private Sql sql;

    long today(MemberId member, LocalDate today) {
        return sql.statement(
                        "select coalesce(max(uploads), 0) from upload_count where member_id = :member and day = :today")
                .with("member", member)
                .with("today", today)
                .require(Long.class);
    }

    /** Counts one more; how many there are with it. */
    long add(MemberId member, LocalDate today) {
        return sql.statement("insert into upload_count as kept (member_id, day, uploads) values (:member, :today, 1)"
                        + " on conflict (member_id) do update set day = excluded.day,"
                        + " uploads = case when kept.day = excluded.day then kept.uploads + 1 else 1 end"
                        + " returning uploads")
                .with("member", member)
                .with("today", today)
                .require(Long.class);
    }
}
