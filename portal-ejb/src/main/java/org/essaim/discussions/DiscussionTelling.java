package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.notifications.Thing;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.text.Text;
import org.essaim.shared.time.DayInWords;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** Tells members what happened in discussions, as far as they may see them. */
@ApplicationScoped
class DiscussionTelling {

    private static final int LONGEST_REASON = 300;
    private static final int FIRST_WORDS = 120;

    @Inject
    private Telling telling;

    /** To who follows the network, and to who is mentioned. */
    void begun(DiscussionLine line, PostId post, MemberId author, Set<MemberId> mentioned) {
        tell(DiscussionTopic.BEGUN, Thing.of(line.network()), line, post, author, mentioned);
    }

    /** To who follows the discussion, and to who is mentioned. */
    void answered(DiscussionLine line, PostId post, MemberId author, Set<MemberId> mentioned) {
        tell(DiscussionTopic.ANSWERED, Thing.of(line.id()), line, post, author, mentioned);
    }

    private void tell(
            DiscussionTopic topic,
            Thing followed,
            DiscussionLine line,
            PostId post,
            MemberId author,
            Set<MemberId> mentioned) {
        var toFollowers = news(topic, line, post, author).toFollowersOf(List.of(followed));
        if (mentioned.isEmpty()) {
            telling.tell(toFollowers);
        } else {
            telling.tellOnce(news(DiscussionTopic.MENTIONED, line, post, author).to(mentioned), toFollowers);
        }
    }

    /** To who is mentioned in what was written before. */
    void mentioned(DiscussionLine line, PostId post, MemberId author, Set<MemberId> mentioned) {
        if (!mentioned.isEmpty()) {
            telling.tell(news(DiscussionTopic.MENTIONED, line, post, author).to(mentioned));
        }
    }

    /** To who wrote it: which of their answers, in the letter alone, of which nothing is kept. */
    void removed(DiscussionLine line, MemberId by, DiscussionRecords.Post post, String reason) {
        var first = Text.beginning(Markdown.words(post.text()), FIRST_WORDS);
        telling.tell(removed(line, Text.cut(reason, LONGEST_REASON))
                .by(by)
                .letter(
                        "discussions-removed",
                        Map.of("title", line.title(), "network", line.networkName(), "reason", reason),
                        language -> Map.of(
                                "which",
                                DayInWords.of(LocalDate.ofInstant(post.writtenAt(), Viewer.PARIS), language.locale())
                                        + " · " + first))
                .to(List.of(post.authorId())));
    }

    /** To who began it; what it is about is the network, which they may still see when the discussion is gone. */
    void removed(DiscussionLine line, MemberId by, MemberId author, String reason) {
        telling.tell(removed(line, Text.cut(reason, LONGEST_REASON)).by(by).to(List.of(author)));
    }

    private static News removed(DiscussionLine line, String reason) {
        return News.of(
                DiscussionTopic.REMOVED, Thing.of(line.network()), "/reseaux/" + line.slug(), line.title(), reason);
    }

    private static News news(DiscussionTopic topic, DiscussionLine line, PostId post, MemberId author) {
        var path = line.path() + "?reponse=" + post;
        return News.of(topic, Thing.of(line.id()), path, line.title(), line.networkName())
                .by(author);
    }
}
