package org.essaim.cotraining.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;

/**
 * On which sheets a member stands, which ones they filled, closed or amended. Of who is erased a line stays without a name, so that
 * counts stay right; so does everybody's after some years. What seals them goes with the name: nobody can try names on a line.
 */
@ApplicationScoped
class SheetData implements PersonalData, Retentions {

    private static final String TITLE = "(select g.title from sign_in_sheet s join half_day h on h.id = s.half_day_id"
            + " join co_training g on g.id = h.co_training_id where s.id = t.sheet_id)";

    private static final String PATH =
            "(select '/presence/' || s.half_day_id from sign_in_sheet s where s.id = t.sheet_id)";

    private static final String KEPT_PATH = "(select '/co-formations/' || h.co_training_id || '/emargement/' || h.id"
            + " from sign_in_sheet s join half_day h on h.id = s.half_day_id where s.id = t.sheet_id)";

    private static final String CLOSED =
            "(select s.ends_at from sign_in_sheet s where s.id = t.sheet_id and s.state <> 'OPEN'"
                    + " and s.subsidized = ";

    private static final List<Holding> HOLDINGS = List.of(
            Holding.of("cotraining.held.signed", "sign_in_line", "member_id")
                    .without("salt", "seal", "marker_seal", "marked_by")
                    .saying(
                            TITLE,
                            "(select coalesce(s.starts_at, h.starts_at) from sign_in_sheet s join half_day h"
                                    + " on h.id = s.half_day_id where s.id = t.sheet_id)")
                    .seenAt(PATH),
            Holding.of("cotraining.held.marked", "sign_in_line", "marked_by")
                    .without("salt", "seal", "marker_seal", "member_id", "name")
                    .saying(TITLE, "t.marked_at")
                    .seenAt(KEPT_PATH),
            Holding.of("cotraining.held.entries", "sign_in_entry", "member_id")
                    .without("salt")
                    .saying(TITLE + " || case when t.reason = '' then '' else chr(10) || t.reason end", "t.done_at")
                    .orderedBy("t.number")
                    .seenAt(KEPT_PATH));

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "sheets";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        run(
                "delete from sign_in_line l using sign_in_sheet s where s.id = l.sheet_id and s.state = 'OPEN'"
                        + " and l.state = 'EXPECTED' and l.member_id = :member",
                person);
        run("update sign_in_line set member_id = null, name = '', salt = '' where member_id = :member", person);
        run("update sign_in_line set marked_by = null where marked_by = :member", person);
        run("update sign_in_entry set member_id = null, salt = '', reason = '' where member_id = :member", person);
    }

    private void run(String statement, Person person) {
        sql.statement(statement).with("member", person.member()).run();
    }

    @Override
    public List<Retention> retentions() {
        return List.of(
                retention("cotraining.kept.sheets", Setting.KEEP_SHEETS_DAYS, false),
                retention("cotraining.kept.subsidized", Setting.KEEP_SUBSIDIZED_SHEETS_DAYS, true));
    }

    private Retention retention(String key, Setting setting, boolean subsidized) {
        return Retention.of(key, settings.days(setting), "sign_in_line", CLOSED + subsidized + ")", "''")
                .where("(t.name <> '' or t.marked_by is not null)")
                .removedBy(before -> forget(before, subsidized));
    }

    private int forget(Instant before, boolean subsidized) {
        var old = "in (select s.id from sign_in_sheet s where s.state <> 'OPEN' and s.ends_at < :before"
                + " and s.subsidized = " + subsidized + ")";
        sql.statement(
                        "update sign_in_entry set member_id = null, salt = '', reason = '' where salt <> '' and sheet_id",
                        old)
                .with("before", before)
                .run();
        return sql.statement(
                        "update sign_in_line set member_id = null, name = '', salt = '', marked_by = null"
                                + " where (name <> '' or marked_by is not null) and sheet_id",
                        old)
                .with("before", before)
                .run();
    }
}
