package org.essaim.mail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.essaim.audit.AuditLog;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.nodes.AfterCommit;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.settings.Demonstration;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Thing;

/**
 * Letters as administrators see them, without their secrets: a link that resets a password is its recipient's alone. A
 * {@link Demonstration} lets everyone read letters as they are, since a newcomer must be able to confirm the address.
 */
@Stateless
@OpenTo(Caller.EVERYONE)
public class OutgoingMail {

    @Inject
    private Outgoing outgoing;

    @Inject
    private LetterTemplates templates;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Settings settings;

    @Inject
    private Demonstration demonstration;

    @Inject
    private MailWorker worker;

    @Inject
    private AuditLog audit;

    @Inject
    private AfterCommit afterCommit;

    /**
     * The newest first.
     *
     * @param state only these, or all for null
     */
    public Page<LetterLine> letters(LetterState state, Recipients to, Slice slice) {
        requireReader();
        var lines = outgoing.newest(state, to, slice).stream().map(this::line).toList();
        return new Page<>(lines, outgoing.counts(to).of(state), slice.page(), slice.size());
    }

    public LetterCounts counts(Recipients to) {
        requireReader();
        return outgoing.counts(to);
    }

    /** One letter; as its recipient reads it in a demonstration alone. */
    public LetterDetail letter(long id) {
        requireReader();
        var kept = outgoing.find(id).orElseThrow(() -> new NotFoundException("mail.problem.unknown"));
        var letter = kept.row().letter();
        var withheld = kept.isConfidential() && !demonstration.opensLetters();
        return new LetterDetail(line(kept), content(withheld ? letter : letter.opened()), withheld);
    }

    private RenderedLetter content(Letter letter) {
        try {
            return templates.render(letter);
        } catch (TemplateException e) {
            return null;
        }
    }

    /** Makes a letter that was not sent due at once, with three days before it. */
    @OpenTo(Caller.ADMIN)
    public void tryAgain(long id) {
        if (outgoing.find(id).isEmpty()) {
            throw new NotFoundException("mail.problem.unknown");
        }
        if (!outgoing.restart(id)) {
            throw new ConflictException("mail.problem.alreadySent");
        }
        audit.record(MailAudit.TRIED_AGAIN, new Thing(MailAudited.LETTER, id), "");
        afterCommit.run(MailWorker.class, worker::nudge);
    }

    /** Whether there is a mail server to send with. */
    public boolean canSend() {
        return settings.smtpUrl().isPresent();
    }

    private void requireReader() {
        if (!demonstration.opensLetters()) {
            viewer.current().require(Role.ADMIN);
        }
    }

    private LetterLine line(Outgoing.StoredLetter kept) {
        var row = kept.row();
        return new LetterLine(
                row.id(),
                kept.state(),
                row.letter().to(),
                row.letter().name(),
                templates.subjectOrName(row.letter()),
                row.createdAt(),
                row.attempts(),
                kept.state() == LetterState.WAITING ? kept.dueAt() : null,
                kept.sentAt(),
                kept.lastError());
    }
}
