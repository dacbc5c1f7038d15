package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.MemberId;

/**
 * Follows that begin and end with something else: with the joining of a network, with a search that is kept. Asks nobody
 * who is looking: the boundary that calls it has.
 */
@ApplicationScoped
public class Follows {

    private record Follower(MemberId memberId, boolean muted) {}

    @Inject
    private ChoiceRows choices;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** Nothing happens when the member follows it already; what was muted stays so. */
    public void begin(MemberId member, Thing thing) {
        begin(member, thing, clock.instant());
    }

    /** The same at another moment: what happened after it is told. */
    public void begin(MemberId member, Thing thing, Instant since) {
        at(
                        "insert into notice_follow (member_id, kind, thing_id, followed, muted, since)"
                                + " values (:member, :kind, :thing, true, false, :now)"
                                + " on conflict (member_id, kind, thing_id) do update set followed = true,"
                                + " since = excluded.since where not notice_follow.followed",
                        member,
                        thing)
                .with("now", since)
                .run();
    }

    /** The member is told no more of it, and has chosen nothing for it. */
    public void end(MemberId member, Thing thing) {
        at("delete from notice_follow where member_id = :member and kind = :kind and thing_id = :thing", member, thing)
                .run();
        at("delete from notice_choice where member_id = :member and kind = :kind and thing_id = :thing", member, thing)
                .run();
    }

    /** Who follows it, with whether they have muted it. */
    public Map<MemberId, Boolean> of(Thing thing) {
        return sql
                .statement("select member_id, muted from notice_follow where kind = :kind and thing_id = :thing"
                        + " and followed")
                .with("kind", thing.kind())
                .with("thing", thing.id())
                .list(Follower.class)
                .stream()
                .collect(Collectors.toMap(Follower::memberId, Follower::muted));
    }

    /** Nobody is told of it any more: it has ended, or those who followed it have no part in it. */
    public void endAll(Thing thing) {
        for (var table : List.of("notice_follow", "notice_choice")) {
            sql.statement("delete from " + table + " where kind = :kind and thing_id = :thing")
                    .with("kind", thing.kind())
                    .with("thing", thing.id())
                    .run();
        }
    }

    /** How soon letters tell this topic of this thing. */
    public void choose(MemberId member, Thing thing, Topic topic, Rhythm mail) {
        at(
                        "insert into notice_choice (member_id, topic, kind, thing_id, mail, chosen_at)"
                                + " values (:member, :topic, :kind, :thing, :mail, :now)"
                                + " on conflict (member_id, topic, kind, thing_id) do update set mail = excluded.mail,"
                                + " chosen_at = excluded.chosen_at",
                        member,
                        thing)
                .with("topic", topic.code())
                .with("mail", mail)
                .with("now", clock.instant())
                .run();
    }

    /** How soon letters tell this topic of all that the member follows of a kind, by number; what is muted is silent. */
    public Map<Long, Rhythm> rhythms(MemberId member, Topic topic, String kind) {
        var chosen = choices.of(List.of(member)).getOrDefault(member, Choices.NONE);
        var rhythms = new HashMap<Long, Rhythm>();
        sql.statement("select thing_id from notice_follow"
                        + " where member_id = :member and kind = :kind and followed and not muted")
                .with("member", member)
                .with("kind", kind)
                .list(Long.class)
                .forEach(id -> rhythms.put(id, Rules.rhythm(topic, List.of(new Thing(kind, id)), chosen)));
        return rhythms;
    }

    private SqlStatement at(String statement, MemberId member, Thing thing) {
        return sql.statement(statement)
                .with("member", member)
                .with("kind", thing.kind())
                .with("thing", thing.id());
    }
}
