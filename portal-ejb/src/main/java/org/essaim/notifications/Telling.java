package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.shared.nodes.AfterCommit;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/**
 * Tells what happened, in the transaction in which it happens.
 *
 * <pre>
 * telling.tell(News.of(DECIDED, scenario, path, title).by(reviewer).to(authors));
 * </pre>
 */
@ApplicationScoped
public class Telling {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private NoticeLetters letters;

    @Inject
    private ChoiceRows choices;

    @Inject
    private NoticeWorker worker;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /**
     * Keeps the news, and has letters wait for all who are told. Those to members who are told by name are written at
     * once, in this transaction; followers may be many, and get theirs after it.
     */
    public NoticeId tell(News news) {
        return tell(news, Set.of());
    }

    /** On the site alone: for what a letter of its own says, whatever was chosen. */
    public void tellOnSite(News news) {
        keep(news, clock.instant());
    }

    /**
     * Two reasons to tell the same: who is told by name is not told once more as a follower, unless they chose to hear of
     * what they follow sooner, or on the site alone of that.
     */
    public void tellOnce(News byName, News byFollowing) {
        tell(byName);
        tell(byFollowing, contented(byName, byFollowing));
    }

    private Set<MemberId> contented(News byName, News byFollowing) {
        var chosen = choices.of(byName.persons());
        var hidden = choices.hiding(byName.topic(), byName.persons());
        return byName.persons().stream()
                .filter(member -> !hidden.contains(member))
                .filter(member -> {
                    var known = chosen.getOrDefault(member, Choices.NONE);
                    return Rules.rhythm(byName.topic(), List.of(byName.about()), known)
                                    .compareTo(Rules.rhythm(byFollowing.topic(), byFollowing.followed(), known))
                            <= 0;
                })
                .collect(Collectors.toSet());
    }

    private NoticeId tell(News news, Set<MemberId> spared) {
        var now = clock.instant();
        var id = keep(news, now);
        spare(id, spared);
        var waiting = sql.statement(
                        "insert into notice_letter (notice_id, member_id, due_at)"
                                + " select distinct notice_id, member_id, cast(:now as timestamptz) from notice_told where notice_id = :id")
                .with("id", id)
                .with("now", now)
                .run();
        letters.write(news.persons(), now, id);
        if (waiting > 0) {
            afterCommit.run(NoticeWorker.class, worker::nudge);
        }
        return new NoticeId(id);
    }

    /** With all that says who is told, and no letter. */
    long keep(News news, Instant now) {
        var id = insert(news, now);
        for (var thing : news.things()) {
            touch(id, thing, news.followed().contains(thing));
        }
        sql.statement("insert into notice_person (notice_id, member_id) select :id, unnest(:members)")
                .with("id", id)
                .withNumbers("members", news.persons())
                .run();
        return id;
    }

    private void spare(long notice, Set<MemberId> members) {
        sql.statement("insert into notice_person (notice_id, member_id, told) select :id, unnest(:members), false"
                        + " on conflict do nothing")
                .with("id", notice)
                .withNumbers("members", members)
                .run();
    }

    private long insert(News news, Instant now) {
        return sql.statement(
                        "insert into notice (topic, sentence, about_kind, about_id, actor_id, words, path, template,"
                                + " placeholders, happened_at, accounted) values (:topic, :sentence, :kind, :thing, :actor, :words, :path, :template,"
                                + " cast(:placeholders as jsonb), :now, :accounted) returning id")
                .with("topic", news.topic().code())
                .with("sentence", news.sentence())
                .with("kind", news.about().kind())
                .with("thing", news.about().id())
                .with("actor", news.by().map(MemberId::value))
                .withTexts("words", news.words())
                .with("path", news.path())
                .with("template", news.letter().map(News.OwnLetter::template))
                .with("placeholders", news.letter().map(own -> JSON.toJson(own.values())))
                .with("now", now)
                .with("accounted", news.accounted())
                .require(Long.class);
    }

    private void touch(long notice, Thing thing, boolean tells) {
        sql.statement(
                        "insert into notice_thing (notice_id, kind, thing_id, tells) values (:notice, :kind, :id, :tells)")
                .with("notice", notice)
                .with("kind", thing.kind())
                .with("id", thing.id())
                .with("tells", tells)
                .run();
    }
}
