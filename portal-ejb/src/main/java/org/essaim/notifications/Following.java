package org.essaim.notifications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.notifications.Followed.ToldOf;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** What the viewer follows and has muted. Done again, nothing here changes anything. */
@Stateless
@OpenTo(Caller.MEMBER)
public class Following {

    /** How much a member follows at most. */
    public static final int MOST = 500;

    private record Row(String kind, long thingId, boolean followed, boolean muted) {

        Thing thing() {
            return new Thing(kind, thingId);
        }
    }

    @Inject
    private KnownTopics topics;

    @Inject
    private KnownThings things;

    @Inject
    private ChoiceRows choices;

    @Inject
    private WaitingAgain waiting;

    @Inject
    private NamedLock locks;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /**
     * From now on the viewer is told of it.
     *
     * @throws NotFoundException for what is not there, or not for the viewer
     * @throws RuleException when the viewer follows {@value #MOST} things already
     */
    public void follow(Thing thing) {
        var me = me();
        if (topics.of(thing.kind()).isEmpty()
                || things.seen(List.of(new Sight(me, thing))).isEmpty()) {
            throw new NotFoundException("notifications.problem.thing");
        }
        locks.hold("follows of " + me);
        if (count() >= MOST) {
            throw new RuleException("notifications.problem.follows", MOST);
        }
        at(
                        "insert into notice_follow (member_id, kind, thing_id, followed, muted, since)"
                                + " values (:me, :kind, :thing, true, false, :now) on conflict (member_id, kind, thing_id)"
                                + " do update set followed = true, muted = false, since = excluded.since"
                                + " where not notice_follow.followed or notice_follow.muted",
                        thing)
                .with("now", clock.instant())
                .run();
    }

    /** The viewer hears no more of it, and has chosen nothing for it. */
    public void unfollow(Thing thing) {
        at("delete from notice_follow where member_id = :me and kind = :kind and thing_id = :thing", thing)
                .run();
        at("delete from notice_choice where member_id = :me and kind = :kind and thing_id = :thing", thing)
                .run();
        waiting.lookAgain(me());
    }

    /** It stays in the list and is silent. */
    public void mute(Thing thing, boolean silent) {
        at(
                        "update notice_follow set muted = :muted"
                                + " where member_id = :me and kind = :kind and thing_id = :thing",
                        thing)
                .with("muted", silent)
                .run();
        waiting.lookAgain(me());
    }

    /** How soon letters tell this topic of this thing, which the viewer follows. */
    public void choose(Thing thing, String topic, Rhythm mail) {
        if (topics.of(thing.kind()).stream().noneMatch(each -> each.code().equals(topic))) {
            throw new NotFoundException("notifications.problem.topic");
        }
        at(
                        "insert into notice_choice (member_id, topic, kind, thing_id, mail, chosen_at)"
                                + " select member_id, :topic, kind, thing_id, :mail, :now from notice_follow"
                                + " where member_id = :me and kind = :kind and thing_id = :thing"
                                + " on conflict (member_id, topic, kind, thing_id) do update set mail = excluded.mail,"
                                + " chosen_at = excluded.chosen_at",
                        thing)
                .with("topic", topic)
                .with("mail", mail)
                .with("now", clock.instant())
                .run();
        waiting.lookAgain(me());
    }

    /** What the viewer follows, muted or not; in one statement. */
    public Set<Thing> things() {
        return rows().stream().filter(Row::followed).map(Row::thing).collect(Collectors.toSet());
    }

    /** The newest first. */
    public List<Followed> mine() {
        var me = me();
        var rows = rows();
        var seen = things
                .seen(rows.stream().map(row -> new Sight(me, row.thing())).toList())
                .stream()
                .map(Sight::thing)
                .collect(Collectors.toSet());
        var names = things.names(seen);
        var chosen = choices.of(List.of(me)).getOrDefault(me, Choices.NONE);
        return rows.stream()
                .map(row -> new Followed(
                        row.thing(),
                        names.getOrDefault(row.thing(), new ThingName("", "")),
                        row.muted(),
                        told(row.thing(), chosen)))
                .toList();
    }

    /** What the viewer would be told of a thing by following it, and how soon by letters. */
    public List<ToldOf> wouldTell(Thing thing) {
        var me = me();
        return told(thing, choices.of(List.of(me)).getOrDefault(me, Choices.NONE));
    }

    private List<ToldOf> told(Thing thing, Choices chosen) {
        return topics.of(thing.kind()).stream()
                .map(topic -> new ToldOf(topic.code(), Rules.rhythm(topic, List.of(thing), chosen)))
                .toList();
    }

    private List<Row> rows() {
        return sql.statement("select kind, thing_id, followed, muted from notice_follow where member_id = :me"
                        + " order by since desc, kind, thing_id")
                .with("me", me())
                .list(Row.class);
    }

    private long count() {
        return sql.statement("select count(*) from notice_follow where member_id = :me and followed")
                .with("me", me())
                .require(Long.class);
    }

    private SqlStatement at(String statement, Thing thing) {
        return sql.statement(statement)
                .with("me", me())
                .with("kind", thing.kind())
                .with("thing", thing.id());
    }

    private MemberId me() {
        return viewer.current().requireMember();
    }
}
