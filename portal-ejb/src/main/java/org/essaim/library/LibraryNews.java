package org.essaim.library;

import static org.essaim.library.LibraryTopic.BY_AUTHOR;
import static org.essaim.library.LibraryTopic.DECIDED;
import static org.essaim.library.LibraryTopic.INVITED;
import static org.essaim.library.LibraryTopic.NEW_VERSION;
import static org.essaim.library.LibraryTopic.SUBMITTED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.notifications.MemberFollowing;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.notifications.Topic;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/** What authors, moderators and those who follow a scenario or an author are told. */
@ApplicationScoped
class LibraryNews {

    @Inject
    private Telling telling;

    @Inject
    private Authorship authorship;

    @Inject
    private MemberContacts contacts;

    /** To the moderators who did not write it. */
    void submitted(ScenarioVersion version) {
        var authors = authorship.of(version);
        var names = String.join(
                ", ", contacts.of(authors).stream().map(MemberContact::name).toList());
        var moderators = contacts.having(Role.MODERATOR).stream()
                .map(MemberContact::id)
                .filter(moderator -> !authors.contains(moderator))
                .toList();
        telling.tell(news(SUBMITTED, version, page(version, "relecture"))
                .letter("library-submitted", values(version, Map.of("authors", names)))
                .to(moderators));
    }

    /** To the member who is invited to write it too. */
    void invited(ScenarioVersion version, MemberId member, MemberId inviter) {
        telling.tell(news(INVITED, version, page(version, "invitation"))
                .by(inviter)
                .letter("library-invited", values(version, Map.of()))
                .to(List.of(member)));
    }

    /**
     * To the authors: the decision with its reason. What is published is news for those who follow the scenario, or an
     * author of a new one.
     */
    void decided(ScenarioVersion version, Decision decision, String reason) {
        var said = values(version, Map.of("reason", reason));
        switch (decision) {
            case PUBLISH -> {
                toAuthors(
                        news(DECIDED, version, publicPath(version))
                                .in("library-published")
                                .letter("library-published", said),
                        version);
                published(version);
            }
            case REQUEST_CHANGES ->
                toAuthors(
                        news(DECIDED, version, page(version, "modifier"))
                                .in("library-changesRequested")
                                .letter("library-changes-requested", said),
                        version);
            case REJECT ->
                toAuthors(
                        news(DECIDED, version, "/mes-scenarios")
                                .in("library-rejected")
                                .letter("library-rejected", said),
                        version);
        }
    }

    /** To those who follow the scenario, or an author of a new one. */
    void published(ScenarioVersion version) {
        if (version.number() > 1) {
            telling.tell(news(NEW_VERSION, version, publicPath(version))
                    .toFollowersOf(List.of(ScenarioThings.of(version.scenario().id()))));
        } else {
            var authors = authorship.of(version);
            telling.tell(news(BY_AUTHOR, version, publicPath(version))
                    .by(authors.get(0))
                    .toFollowersOf(authors.stream().map(MemberFollowing::of).toList()));
        }
    }

    /** To the authors other than the one who did it. */
    void withdrawn(ScenarioVersion version, MemberId by, String reason) {
        toAuthors(
                news(DECIDED, version, publicPath(version))
                        .by(by)
                        .in("library-withdrawn")
                        .letter("library-withdrawn", values(version, Map.of("reason", reason))),
                version);
    }

    /** To the authors other than the one who did it: it can be read again. */
    void restored(ScenarioVersion version, MemberId by) {
        toAuthors(
                news(DECIDED, version, publicPath(version))
                        .by(by)
                        .in("library-restored")
                        .letter("library-restored", values(version, Map.of())),
                version);
    }

    private void toAuthors(News news, ScenarioVersion version) {
        telling.tell(news.to(authorship.of(version)));
    }

    private static News news(Topic topic, ScenarioVersion version, String path) {
        return News.of(
                topic,
                ScenarioThings.of(version.scenario().id()),
                path,
                version.content().title());
    }

    private static Map<String, String> values(ScenarioVersion version, Map<String, String> others) {
        var all = new HashMap<>(others);
        all.put("title", version.content().title());
        return all;
    }

    private static String page(ScenarioVersion version, String which) {
        return "/scenarios/" + version.scenario().id() + "/" + which;
    }

    private static String publicPath(ScenarioVersion version) {
        return version.scenario().id().path(version.content().title());
    }
}
