package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.notifications.Thing;
import org.essaim.shared.viewer.MemberId;

/** The same on the site as in letters, without who decided; who reported is told alone and shown to nobody. */
@ApplicationScoped
class ModerationNews {

    @Inject
    private Telling telling;

    @Inject
    private ReportCases cases;

    @Inject
    private Reportables things;

    @Inject
    private MemberContacts contacts;

    /** To each author, where they read the decision and may appeal. */
    void toAuthors(ReportCase found, String sentence) {
        cases.references(found.id())
                .forEach((author, reference) -> tell(found, sentence, "/decisions/" + reference, List.of(author)));
    }

    /** To those who reported, where the thing is, as long as it is. */
    void toReporters(ReportCase found, String sentence) {
        var isGone = found.measure() != Measure.NONE && found.state() == CaseState.ACCEPTED;
        var path = things.standing(found.thing())
                .filter(thing -> !isGone)
                .map(ReportedThing::path)
                .orElse(CaseThings.PATH);
        tell(found, sentence, path, cases.reporters(found.id()));
    }

    private void tell(ReportCase found, String sentence, String path, Collection<MemberId> to) {
        contacts.evenSuspended(to).stream()
                .collect(Collectors.groupingBy(MemberContact::locale))
                .forEach((language, same) -> telling.tellOnSite(
                        News.of(ModerationTopic.DECIDED, Thing.of(found.id()), path, things.called(found, language))
                                .in(sentence)
                                .to(same.stream().map(MemberContact::id).toList())));
    }
}
