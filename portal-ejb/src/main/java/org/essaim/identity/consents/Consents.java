package org.essaim.identity.consents;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** What the viewer has agreed to, with dates and versions; what is optional may be taken back. */
@Stateless
@OpenTo(Caller.MEMBER)
public class Consents {

    @Inject
    private ConsentBook book;

    @Inject
    private ConsentTexts texts;

    @Inject
    private UpToDateMembers upToDate;

    @Inject
    private Settings settings;

    @Inject
    private CurrentViewer viewer;

    public List<ConsentRow> mine() {
        return book.of(viewer.current().requireMember());
    }

    /** Notes the decision; {@link RuleException} when an account cannot be without it. */
    public void decide(ConsentSubject subject, boolean given) {
        var member = viewer.current().requireMember();
        if (subject.isRequired() && !given) {
            throw new RuleException("identity.problem.consentRequired");
        }
        var before =
                book.of(member).stream().filter(row -> row.subject() == subject).findFirst();
        if (before.filter(row -> row.given() == given && !row.outdated()).isEmpty()) {
            book.note(member, subject, given);
        }
    }

    /** Whether the viewer agreed to a text that has changed since; costs nothing once they are known to be up to date. */
    @OpenTo(Caller.EVERYONE)
    public boolean isRenewalDue() {
        return viewer.current().member().filter(this::isRenewalDue).isPresent();
    }

    private boolean isRenewalDue(MemberId member) {
        if (upToDate.knows(member)) {
            return false;
        }
        var due = outdated(member).findAny().isPresent();
        if (!due) {
            upToDate.add(member);
        }
        return due;
    }

    /** What has changed since the viewer agreed, in this language; empty when nothing has. */
    public List<ConsentChange> changes(Locale language) {
        return outdated(viewer.current().requireMember())
                .map(row -> change(row, language))
                .toList();
    }

    /**
     * The viewer agrees to the terms, and has taken note of the privacy policy; {@link ConflictException} when these are
     * not what they read.
     *
     * @param read {@linkplain ConsentChange#reference() references} of the texts that were shown
     */
    public void renew(Set<String> read) {
        var member = viewer.current().requireMember();
        var subjects = outdated(member).map(ConsentRow::subject).toList();
        if (!subjects.stream()
                .map(subject -> ConsentChange.reference(subject, texts.version(subject)))
                .allMatch(read::contains)) {
            throw new ConflictException("identity.problem.textsChanged");
        }
        subjects.forEach(subject -> book.note(member, subject, true));
    }

    /** Who never agreed, since somebody else made the account, is not asked. */
    private Stream<ConsentRow> outdated(MemberId member) {
        return book.of(member).stream().filter(row -> row.subject().isRequired() && row.outdated());
    }

    private ConsentChange change(ConsentRow row, Locale language) {
        var now = texts.current(row.subject());
        var parts = texts.kept(row.subject(), row.version())
                .map(before -> ConsentComparison.between(named(before.in(language)), named(now.in(language))))
                .orElse(List.of());
        return new ConsentChange(row.subject(), row.decidedAt().orElseThrow(), row.version(), now.name(), parts);
    }

    /** The text as readers see it. */
    private String named(String text) {
        return text.replace("{association}", settings.text(Setting.ASSOCIATION_NAME))
                .replace("{contact}", settings.text(Setting.ASSOCIATION_CONTACT));
    }
}
