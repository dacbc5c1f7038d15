package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.notifications.Thing;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;

/** Tells members what happened in discussions, as far as they may see them. */
@ApplicationScoped
class DiscussionTelling {

    private static final int LONGEST_REASON = 300;

    @Inject
    private Telling telling;

    /** To who follows the network, and to who is mentioned. */
    void begun(DiscussionLine line, PostId post, MemberId author, Set<MemberId> mentioned) {
        telling.tell(news(DiscussionTopic.BEGUN, line, post, line.title(), line.networkName())
                .by(author)
                .toFollowersOf(List.of(Thing.of(line.network()))));
        mentioned(line, post, author, mentioned);
    }

    /** To who follows the discussion, and to who is mentioned. */
    void answered(DiscussionLine line, PostId post, MemberId author, Set<MemberId> mentioned) {
        telling.tell(news(DiscussionTopic.ANSWERED, line, post, line.title(), line.networkName())
                .by(author)
                .toFollowersOf(List.of(Thing.of(line.id()))));
        mentioned(line, post, author, mentioned);
    }

    void mentioned(DiscussionLine line, PostId post, MemberId author, Set<MemberId> mentioned) {
        if (!mentioned.isEmpty()) {
            telling.tell(news(DiscussionTopic.MENTIONED, line, post, line.title(), line.networkName())
                    .by(author)
                    .to(mentioned));
        }
    }

    /** To who wrote it; what it is about is the network, which they may still see when the discussion is gone. */
    void removed(DiscussionLine line, MemberId by, MemberId author, String reason) {
        telling.tell(News.of(
                        DiscussionTopic.REMOVED,
                        Thing.of(line.network()),
                        "/reseaux/" + line.slug(),
                        line.title(),
                        Text.cut(reason, LONGEST_REASON))
                .by(by)
                .to(List.of(author)));
    }

    private static News news(DiscussionTopic topic, DiscussionLine line, PostId post, String... words) {
        return News.of(topic, Thing.of(line.id()), line.path() + "?reponse=" + post, words);
    }
}
