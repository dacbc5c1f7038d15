package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** What a member was told, chose and follows; it goes with the account. What others were told of them names them no more. */
@ApplicationScoped
class NotificationsData implements PersonalData, Retentions {

    private static final String TOPIC_OF_NOTICE =
            "(select '{notice.topic.' || n.topic || '}' from notice n where n.id = t.notice_id)";

    private static final String HAPPENED = "(select n.happened_at from notice n where n.id = t.notice_id)";

    private static final List<Holding> HOLDINGS = List.of(
            inTurn(Holding.where("notifications.held.told", "notice_person", "t.member_id = :member and t.told")
                    .claiming("notice_person.member_id")),
            told("notifications.held.read", "notice_read"),
            told("notifications.held.waiting", "notice_letter"),
            told("notifications.held.outcomes", "notice_outcome"),
            Holding.of("notifications.held.did", "notice", "actor_id")
                    .without("words", "placeholders", "template")
                    .naming("'{notice.topic.' || t.topic || '}'", "t.happened_at"),
            Holding.of("notifications.held.followed", "notice_follow", "member_id")
                    .naming("'{notice.kind.' || t.kind || '}'", "t.since")
                    .orderedBy("t.since desc, t.kind, t.thing_id")
                    .seenAt("'/compte/suivis'"),
            Holding.of("notifications.held.chosen", "notice_choice", "member_id")
                    .naming("'{notice.topic.' || t.topic || '}'", "t.chosen_at")
                    .orderedBy("t.topic, t.kind, t.thing_id")
                    .seenAt("'/compte/notifications'"),
            Holding.of("notifications.held.reader", "notice_reader", "member_id")
                    .saying("t.zone", "cast(null as timestamptz)")
                    .orderedBy("t.member_id")
                    .seenAt("'/compte/notifications'"));

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    private static Holding told(String key, String table) {
        return inTurn(Holding.of(key, table, "member_id"));
    }

    private static Holding inTurn(Holding holding) {
        return holding.naming(TOPIC_OF_NOTICE, HAPPENED)
                .orderedBy("t.notice_id desc")
                .seenAt("'/notifications'");
    }

    @Override
    public String capability() {
        return "notifications";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        for (var table : List.of(
                "notice_person",
                "notice_read",
                "notice_letter",
                "notice_outcome",
                "notice_follow",
                "notice_choice",
                "notice_reader")) {
            sql.statement("delete from " + table + " where member_id = :member")
                    .with("member", person.member())
                    .run();
        }
        sql.statement("delete from notice_follow where kind = :kind and thing_id = :member")
                .with("kind", MemberFollowing.KIND)
                .with("member", person.member())
                .run();
        sql.statement("delete from notice_choice where kind = :kind and thing_id = :member")
                .with("kind", MemberFollowing.KIND)
                .with("member", person.member())
                .run();
        sql.statement(
                        "update notice set words = array_replace(words, :name, '…') where :name <> '' and :name = any(words)"
                                + " and (actor_id = :member or not exists"
                                + " (select 1 from member m where m.name = :name and m.id <> :member))")
                .with("member", person.member())
                .with("name", person.name())
                .run();
        // A letter of its own may name somebody in its values: the sentence takes its place.
        sql.statement("update notice set actor_id = null, template = null, placeholders = null where actor_id = :member"
                        + " or placeholders is not null and exists (select 1 from jsonb_each_text(placeholders)"
                        + " where strpos(', ' || value || ', ', ', ' || :name || ', ') > 0 or value = :address)")
                .with("member", person.member())
                .with("address", person.address())
                .with("name", person.name())
                .run();
    }

    @Override
    public List<Retention> retentions() {
        return List.of(Retention.of(
                "notifications.kept.notices",
                settings.days(Setting.KEEP_NOTICES_DAYS),
                "notice",
                "t.happened_at",
                "'{notice.topic.' || t.topic || '}'"));
    }
}
