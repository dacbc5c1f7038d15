package org.essaim.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** How many files each member has sent today, and no more than a day allows. Asks nobody who is looking. */
@ApplicationScoped
public class UploadCounts {

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** Refuses who has sent as many as a day allows. */
    void requireTurn(MemberId member) {
        var sent = sql.statement(
                        "select coalesce(max(uploads), 0) from upload_count where member_id = :member and day = :today")
                .with("member", member)
                .with("today", today())
                .require(Long.class);
        refuse(sent + 1);
    }

    /** Counts some more, and refuses what is beyond a day's. */
    public void count(MemberId member, int sent) {
        refuse(sql.statement(
                        "insert into upload_count as kept (member_id, day, uploads) values (:member, :today, :sent)"
                                + " on conflict (member_id) do update set day = excluded.day,"
                                + " uploads = case when kept.day = excluded.day then kept.uploads else 0 end + excluded.uploads"
                                + " returning uploads")
                .with("member", member)
                .with("today", today())
                .with("sent", sent)
                .require(Long.class));
    }

    private void refuse(long sent) {
        if (sent > settings.maxUploadsPerDay()) {
            var tomorrow = today().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            throw new TooManyRequestsException(
                    "files.problem.uploadsToday", Duration.between(clock.instant(), tomorrow));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
