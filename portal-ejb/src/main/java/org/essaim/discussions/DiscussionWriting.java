package org.essaim.discussions;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.Attempt;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.networks.NetworkId;
import org.essaim.notifications.Follows;
import org.essaim.notifications.Thing;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;

/** Writing in discussions: members of the network begin and answer, authors change, add to and remove what they wrote. */
@Stateless
@OpenTo(Caller.MEMBER)
public class DiscussionWriting {

    private static final String TEXT = "text";

    /** Longest text with all that was added to it, in characters. */
    private static final int LONGEST = 10_000;

    /** People whom one text calls on. */
    static final int MOST_MENTIONED = 10;

    @Inject
    private DiscussionRecords records;

    @Inject
    private DiscussionReading reading;

    @Inject
    private DiscussionPolicy policy;

    @Inject
    private DiscussionTelling telling;

    @Inject
    private Follows follows;

    @Inject
    private Throttle throttle;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /**
     * Begins a discussion, which its author follows.
     *
     * @throws InvalidException for what is wrong with its fields
     * @throws RuleException when the network is not open
     */
    @Once
    public DiscussionId begin(BeginDiscussion command) {
        requireWhole(command, command.text());
        var author = policy.requireWriter(command.network(), isOpen(command.network()));
        var mentioned = called(command.text(), command::network, "");
        var now = clock.instant();
        var id = records.add(command.network(), author, command.title(), now);
        var post = records.write(id, author, command.text(), command.files(), mentioned, now);
        follows.begin(author, Thing.of(id));
        reading.read(id, post);
        telling.begun(reading.requireSeen(id), post, author, mentioned);
        return id;
    }

    /**
     * Answers, and follows from now on.
     *
     * @throws NotFoundException when there is no such discussion for the viewer
     * @throws InvalidException for what is wrong with its fields
     * @throws RuleException when it is closed, or its network is not open
     */
    @Once
    public PostId answer(ReplyInDiscussion command) {
        requireWhole(command, command.text());
        var mentioned = called(
                command.text(), () -> reading.requireSeen(command.discussion()).network(), "");
        records.hold(command.discussion());
        var line = reading.requireSeen(command.discussion());
        var author = policy.requireAnswering(line);
        var post = records.write(line.id(), author, command.text(), command.files(), mentioned, clock.instant());
        follows.begin(author, Thing.of(line.id()));
        telling.answered(line, post, author, mentioned);
        return post;
    }

    /**
     * Changes what the viewer wrote a moment ago; what it said before is kept.
     *
     * @throws RuleException when it is too late for that
     */
    @Once
    public void change(ChangePost command) {
        requireWhole(command, command.text());
        var said = records.require(command.post()).text();
        var mentioned = called(command.text(), () -> networkOf(command.post()), said);
        var post = hold(command.post());
        var line = requireOwn(post, PostLine.May::change);
        if (post.text().equals(command.text())) {
            return;
        }
        var before = mentioned(post.text(), line.network(), post.authorId());
        records.change(post, command.text(), mentioned);
        mentioned.removeAll(before);
        telling.mentioned(line, post.id(), post.authorId(), mentioned);
    }

    /**
     * Adds something visibly to what the viewer wrote longer ago.
     *
     * @throws InvalidException when there would be too much of it
     * @throws RuleException while it can still be changed itself
     */
    @Once
    public void add(ChangePost command) {
        requireWhole(command, command.text());
        var mentioned = called(command.text(), () -> networkOf(command.post()), "");
        var post = hold(command.post());
        var line = requireOwn(post, PostLine.May::add);
        var addition = post.addition().isEmpty() ? command.text() : post.addition() + "\n\n" + command.text();
        if (Text.length(addition) > LONGEST) {
            throw new InvalidException(TEXT, "discussions.problem.additionTooLong", LONGEST);
        }
        records.add(post, addition, mentioned);
        telling.mentioned(line, post.id(), post.authorId(), mentioned);
    }

    /** Removes what the viewer wrote; a line stays in its place. */
    public void remove(PostId id) {
        var post = hold(id);
        requireOwn(post, PostLine.May::remove);
        records.remove(post, PostLine.RemovedBy.AUTHOR);
    }

    /** Before a file of a new one arrives: whether the viewer may begin one. */
    public void requireBeginning(NetworkId network) {
        policy.requireWriter(network, isOpen(network));
    }

    /** Before a file of an answer arrives: whether the viewer may answer. */
    public void requireAnswering(DiscussionId id) {
        policy.requireAnswering(reading.requireSeen(id));
    }

    private DiscussionRecords.Post hold(PostId id) {
        records.hold(reading.of(id).orElseThrow(DiscussionPolicy::unknown));
        return records.require(id);
    }

    private DiscussionLine requireOwn(DiscussionRecords.Post post, Predicate<PostLine.May> allowed) {
        var line = reading.requireSeen(post.discussionId());
        if (!policy.current().is(post.authorId())) {
            throw DiscussionPolicy.unknown();
        }
        var row = reading.post(post.id()).orElseThrow(DiscussionPolicy::unknown);
        if (!allowed.test(policy.post(line, post.authorId(), row.writtenAt(), false))) {
            throw new RuleException("discussions.problem.tooLate");
        }
        return line;
    }

    /**
     * Whom a text calls on: few, and not all day long, as each of them gets a letter. To be asked before anything is held.
     *
     * @param where the network of what is written
     * @param before what it said before; may be empty
     */
    private Set<MemberId> called(String text, Supplier<NetworkId> where, String before) {
        if (!Mentions.possible(text)) {
            return new HashSet<>();
        }
        var author = policy.current().requireMember();
        var network = where.get();
        var called = mentioned(text, network, author);
        if (called.size() > MOST_MENTIONED) {
            throw new InvalidException(TEXT, "discussions.problem.manyMentioned", MOST_MENTIONED);
        }
        if (!mentioned(before, network, author).containsAll(called)) {
            throttle.admit(Attempt.of(Throttled.MENTION, AccountKey.of(author)));
        }
        return called;
    }

    private NetworkId networkOf(PostId post) {
        return reading.of(post)
                .map(reading::requireSeen)
                .map(DiscussionLine::network)
                .orElseThrow(DiscussionPolicy::unknown);
    }

    /** Members of the network alone, and not who writes. */
    private Set<MemberId> mentioned(String text, NetworkId network, MemberId author) {
        if (!Mentions.possible(text)) {
            return new HashSet<>();
        }
        var found = new HashSet<>(Mentions.in(text, reading.members(network)));
        found.remove(author);
        return found;
    }

    private boolean isOpen(NetworkId network) {
        return sql.statement("select state in ('FORMING', 'ACTIVE') from network where id = :id")
                .with("id", network)
                .find(Boolean.class)
                .orElseThrow(DiscussionPolicy::unknown);
    }

    private static void requireWhole(Object command, String text) {
        Constraints.require(command);
        MarkdownRules.require(TEXT, text);
    }
}
