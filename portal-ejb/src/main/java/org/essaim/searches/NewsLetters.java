package org.essaim.searches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.discovery.FoundItem;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.mail.Letter;
import org.essaim.mail.LetterSecrets;
import org.essaim.mail.Letters;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Who is to be told, and the letters that tell it. */
@ApplicationScoped
class NewsLetters {

    /** A round comes a little earlier than the day before, and is not put off by it. */
    private static final Duration EARLY = Duration.ofHours(12);

    private static final Duration LINK_WORKS = Duration.ofDays(60);
    private static final int TOLD = 10;
    private static final int MOST = 200;

    /** A search whose letter is due. */
    record Due(
            SavedSearchId id,
            MemberId memberId,
            String name,
            String words,
            boolean verbatim,
            List<String> filters,
            String path,
            Instant toldAt,
            UUID leaveKey) {}

    @Inject
    private MemberContacts contacts;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    /** The next ones behind this id. */
    @Transactional
    List<Due> due(SavedSearchId after, Instant now) {
        return sql.statement(
                        "select id, member_id, name, words, verbatim, filters, path, told_at, leave_key from saved_search"
                                + " where id > :after and (rhythm = 'DAILY' and told_at <= :day"
                                + " or rhythm = 'WEEKLY' and told_at <= :week) order by id limit :most")
                .with("after", after)
                .with("day", now.minus(Rhythm.DAILY.pause()).plus(EARLY))
                .with("week", now.minus(Rhythm.WEEKLY.pause()).plus(EARLY))
                .with("most", MOST)
                .list(Due.class);
    }

    /** Tells it, once: another node that tells the same finds that it was told. Nothing new is no letter. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean tell(Due search, List<FoundItem> news, Instant until) {
        var mine = sql.statement("update saved_search set told_at = :until where id = :id and told_at = :before"
                        + " and rhythm <> 'NEVER'")
                .with("until", until)
                .with("id", search.id())
                .with("before", search.toldAt())
                .run();
        if (mine == 0 || news.isEmpty()) {
            return false;
        }
        var contact = contacts.of(List.of(search.memberId())).stream().findFirst();
        contact.ifPresent(to -> letters.send(letter(to, search, news, until)));
        return contact.isPresent();
    }

    private Letter letter(MemberContact to, Due search, List<FoundItem> news, Instant until) {
        var titles = news.stream().limit(TOLD).map(FoundItem::title).collect(Collectors.joining("\n"));
        var more = news.size() > TOLD ? "…" : "";
        return new Letter(
                to.email(),
                to.name(),
                "searches-news",
                to.locale(),
                Map.of(
                        "search",
                        search.name(),
                        "titles",
                        titles,
                        "more",
                        more,
                        "link",
                        settings.baseUrl() + search.path(),
                        "mine",
                        settings.baseUrl() + "/compte/recherches",
                        "leave",
                        settings.baseUrl() + "/compte/recherches"),
                Optional.of(new LetterSecrets(
                        Map.of(
                                "leave",
                                settings.baseUrl() + "/recherches/arret?cle=" + search.leaveKey(),
                                Letter.ONE_CLICK,
                                settings.baseUrl() + "/recherches/arret/direct?cle=" + search.leaveKey()),
                        until.plus(LINK_WORKS))));
    }
}
