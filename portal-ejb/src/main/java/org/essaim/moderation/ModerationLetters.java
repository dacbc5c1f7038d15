package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.mail.Letter;
import org.essaim.mail.LetterSecrets;
import org.essaim.mail.Letters;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/**
 * Letters to both sides and to moderators, written in the transaction of what they tell; both sides find the same on the
 * site. Authors get the moderator's words
 * and nothing of the reports. What a letter to a reporter is about is its recipient's alone: an author who administers the
 * portal reads the outbox.
 */
@ApplicationScoped
class ModerationLetters {

    /** A letter that could not leave for so long says nothing new. */
    private static final Duration SEALED = Duration.ofDays(30);

    private static final int FIRST_WORDS = 120;

    @Inject
    private Letters letters;

    @Inject
    private ReportCases cases;

    @Inject
    private CaseScopes scopes;

    @Inject
    private Reportables things;

    @Inject
    private ModerationNews news;

    @Inject
    private MemberContacts contacts;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** To the moderators who are no party to it, and to who looks after what the thing is a part of. */
    void opened(CaseId id, String kind, ReportedThing thing) {
        var reporters = cases.reporters(id);
        var within = contacts.of(scopes.deciders(thing.within())).stream();
        Stream.concat(contacts.having(Role.MODERATOR).stream(), within)
                .distinct()
                .filter(each -> !thing.answering().contains(each.id()) && !reporters.contains(each.id()))
                .forEach(each -> toModerator(
                        each, "moderation-reported", id, things.called(kind, thing.title(), each.locale())));
    }

    /** To the authors: what was decided, and how to appeal; to those who reported: what became of it. */
    void decided(ReportCase found, String reason) {
        var accepted = found.state() == CaseState.ACCEPTED;
        var template = accepted
                ? switch (found.measure()) {
                    case NONE -> "moderation-warned";
                    case REMOVE -> "moderation-removed";
                    case SUSPEND -> "moderation-suspended";
                }
                : "moderation-cleared";
        toAuthors(found, template, reason);
        toReporters(found, accepted ? "moderation-heard" : "moderation-dismissed");
    }

    /** To those who may end it. */
    void appealed(ReportCase found, List<MemberId> others) {
        var deciders = others.isEmpty() ? List.of(found.decidedBy()) : others;
        contacts.of(deciders)
                .forEach(each ->
                        toModerator(each, "moderation-appealed", found.id(), things.called(found, each.locale())));
    }

    /**
     * To the authors, and to those who reported: the decision does not stand.
     *
     * @param undone false when what was removed could not be put back
     */
    void overturned(ReportCase found, String reason, boolean undone) {
        toAuthors(found, undone ? "moderation-overturned" : "moderation-overturned-moved", reason);
        toReporters(found, "moderation-reversed");
    }

    /**
     * To the authors: the decision stands.
     *
     * @param alone whether the same person decided twice
     */
    void upheld(ReportCase found, String reason, boolean alone) {
        toAuthors(found, alone ? "moderation-upheld-alone" : "moderation-upheld", reason);
    }

    private void toModerator(MemberContact to, String template, CaseId id, String title) {
        var link = settings.baseUrl() + "/moderation/signalements/" + id;
        letters.send(new Letter(
                to.email(), to.name(), template, to.locale(), Map.of("name", to.name(), "title", title, "link", link)));
    }

    private void toAuthors(ReportCase found, String template, String reason) {
        news.toAuthors(found, template);
        var references = cases.references(found.id());
        var which = things.standing(found.thing()).flatMap(ReportedThing::writtenAt);
        contacts.evenSuspended(references.keySet()).forEach(to -> {
            var values = new HashMap<String, String>();
            values.put("name", to.name());
            values.put("title", things.called(found, to.locale()));
            values.put("reason", reason);
            values.put("which", which.map(at -> which(to, at, found)).orElse(""));
            values.put("link", settings.baseUrl().toString());
            if (found.appealUntil() != null) {
                values.put("until", Letter.day(to.locale(), found.appealUntil()));
            }
            var link = settings.baseUrl() + "/decisions/" + references.get(to.id());
            send(to, template, values, Map.of("link", link));
        });
    }

    /** Which of several things under one title: its day and its first words, which are the author's own. */
    private String which(MemberContact to, Instant writtenAt, ReportCase found) {
        return Letter.day(to.locale(), writtenAt) + " · " + Text.beginning(cases.extract(found.id()), FIRST_WORDS);
    }

    private void toReporters(ReportCase found, String template) {
        news.toReporters(found, template);
        Collection<MemberId> reporters = cases.reporters(found.id());
        contacts.of(reporters)
                .forEach(to -> send(
                        to,
                        template,
                        Map.of("name", to.name(), "title", "…"),
                        Map.of("title", things.called(found, to.locale()))));
    }

    private void send(MemberContact to, String template, Map<String, String> values, Map<String, String> secrets) {
        var sealed = new LetterSecrets(secrets, clock.instant().plus(SEALED));
        letters.send(new Letter(to.email(), to.name(), template, to.locale(), values, Optional.of(sealed)));
    }
}
