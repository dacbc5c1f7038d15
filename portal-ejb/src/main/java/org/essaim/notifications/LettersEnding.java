package org.essaim.notifications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** Ends letters like one that somebody got, and begins them again: whoever has the key of that letter needs no account. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class LettersEnding {

    /**
     * What a key ends.
     *
     * @param topic in words
     * @param thing name of the thing whose letters alone these are, where there is one that the member still sees
     * @param ended whether they have ended
     */
    public record Ending(String topic, Optional<String> thing, boolean ended) {}

    @Inject
    private LeaveKeys keys;

    @Inject
    private KnownTopics topics;

    @Inject
    private KnownThings things;

    @Inject
    private ChoiceRows choices;

    @Inject
    private WaitingAgain waiting;

    @Inject
    private Sentences sentences;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** What the key ends; empty for what is no key. */
    public Optional<Ending> behind(String key) {
        return keys.open(key).map(this::ending);
    }

    private Ending ending(LeaveKeys.Leaving leaving) {
        var language = viewer.current().locale();
        var chosen = choices.of(List.of(leaving.member())).getOrDefault(leaving.member(), Choices.NONE);
        var topic = leaving.topic().flatMap(topics::find);
        if (topic.isEmpty()) {
            return new Ending(sentences.digests(language), Optional.empty(), !chosen.digests());
        }
        var ways = leaving.thing().map(List::of).orElse(List.of(Thing.NONE));
        return new Ending(
                sentences.topic(language, topic.get().code()),
                leaving.thing().flatMap(thing -> name(leaving.member(), thing)),
                Rules.rhythm(topic.get(), ways, chosen) == Rhythm.NEVER);
    }

    /** Whoever has an old letter reads no name that its member may see no more. */
    private Optional<String> name(MemberId member, Thing thing) {
        return things.seen(List.of(new Sight(member, thing))).isEmpty()
                ? Optional.empty()
                : things.names(List.of(thing)).values().stream()
                        .map(ThingName::name)
                        .findFirst();
    }

    /** These letters end; done again, it changes nothing. */
    public void end(String key) {
        var leaving = require(key);
        if (leaving.topic().isEmpty()) {
            digests(leaving, false);
        } else {
            at(
                            sql.statement(
                                    "insert into notice_choice (member_id, topic, kind, thing_id, mail, chosen_at)"
                                            + " values (:member, :topic, :kind, :thing, 'NEVER', :now)"
                                            + " on conflict (member_id, topic, kind, thing_id) do update set mail = 'NEVER',"
                                            + " mail_before = notice_choice.mail, chosen_at = excluded.chosen_at"
                                            + " where notice_choice.mail is distinct from 'NEVER'"),
                            leaving)
                    .with("now", clock.instant())
                    .run();
        }
        waiting.lookAgain(leaving.member());
    }

    /** They come as before, or as is usual where they did not; done again, it changes nothing. */
    public void begin(String key) {
        var leaving = require(key);
        if (leaving.topic().isEmpty()) {
            digests(leaving, true);
        } else if (ending(leaving).ended()) {
            at(
                            sql.statement(
                                    "insert into notice_choice (member_id, topic, kind, thing_id, mail, chosen_at)"
                                            + " values (:member, :topic, :kind, :thing, :usual, :now)"
                                            + " on conflict (member_id, topic, kind, thing_id) do update set"
                                            + " mail = coalesce(nullif(notice_choice.mail_before, 'NEVER'), excluded.mail),"
                                            + " mail_before = null, chosen_at = excluded.chosen_at"),
                            leaving)
                    .with("usual", usual(leaving))
                    .with("now", clock.instant())
                    .run();
        }
        waiting.lookAgain(leaving.member());
    }

    private Rhythm usual(LeaveKeys.Leaving leaving) {
        var usual = leaving.topic().flatMap(topics::find).orElseThrow().usual();
        return usual == Rhythm.NEVER ? Rhythm.WEEKLY : usual;
    }

    private LeaveKeys.Leaving require(String key) {
        return keys.open(key)
                .filter(leaving -> leaving.topic().isEmpty()
                        || leaving.topic().flatMap(topics::find).isPresent())
                .filter(this::exists)
                .orElseThrow(() -> new NotFoundException("notifications.problem.key"));
    }

    /** The member may have left since. */
    private boolean exists(LeaveKeys.Leaving leaving) {
        return sql.statement("select count(*) from member where id = :id and state <> 'LEFT'")
                        .with("id", leaving.member())
                        .require(Long.class)
                > 0;
    }

    private static SqlStatement at(SqlStatement statement, LeaveKeys.Leaving leaving) {
        var thing = leaving.thing().orElse(Thing.NONE);
        return statement
                .with("member", leaving.member())
                .with("topic", leaving.topic().orElseThrow())
                .with("kind", thing.kind())
                .with("thing", thing.id());
    }

    private void digests(LeaveKeys.Leaving leaving, boolean wanted) {
        sql.statement("insert into notice_reader (member_id, digests) values (:member, :wanted)"
                        + " on conflict (member_id) do update set digests = excluded.digests")
                .with("member", leaving.member())
                .with("wanted", wanted)
                .run();
    }
}
