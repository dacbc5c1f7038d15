package org.essaim.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.essaim.shared.text.Text;

/**
 * Brings due letters to the mail server, each one once.
 *
 * <p>A letter is claimed (one statement, with a lease), delivered, and marked as sent (one statement). One window
 * cannot be closed, since a mail server and a database share no transaction (RFC 1047): when the process dies after the
 * server has the whole letter and before the mark, the letter leaves again when its lease is over, ten minutes later,
 * under the same Message-ID. Losing it instead would be worse.
 */
final class Dispatch {

    private static final Logger LOG = System.getLogger(Dispatch.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    /** While the server is unreachable every letter would fail for the same reason: soon again, when it is back. */
    private static final Duration LONGEST_PAUSE_WITHOUT_SERVER = Duration.ofMinutes(10);

    private final Outgoing outgoing;
    private final LetterTemplates templates;
    private final Supplier<Postman> postmen;

    Dispatch(Outgoing outgoing, LetterTemplates templates, Supplier<Postman> postmen) {
        this.outgoing = outgoing;
        this.templates = templates;
        this.postmen = postmen;
    }

    /**
     * Sends what is due until nothing is left, the server is unreachable, or we must stop; gives whether the server was
     * there.
     */
    boolean run(BooleanSupplier stopping) {
        try (var postman = postmen.get()) {
            while (!stopping.getAsBoolean()) {
                var row = outgoing.claim();
                if (row.isEmpty()) {
                    return true;
                }
                if (!send(row.get(), postman)) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean send(OutgoingRow row, Postman postman) {
        try {
            postman.deliver(row, templates.render(row.letter().opened()));
            outgoing.sent(row);
        } catch (Postman.NoServerException e) {
            LOG.log(Level.WARNING, "the mail server is away: " + e.getMessage());
            outgoing.putOff(row, words(e), shorter(pause(row.attempts()), LONGEST_PAUSE_WITHOUT_SERVER));
            return false;
        } catch (MessagingException e) {
            failed(row, e);
        } catch (TemplateException e) {
            LOG.log(Level.ERROR, "letter " + row.id() + " cannot be written: " + e.getMessage());
            outgoing.putOff(row, words(e), pause(row.attempts()));
        }
        return true;
    }

    private void failed(OutgoingRow row, MessagingException failure) {
        LOG.log(Level.WARNING, "letter " + row.id() + " was not taken: " + failure.getMessage());
        if (isForEver(failure)) {
            outgoing.giveUp(row, words(failure));
            outgoing.refused(row, words(failure));
        } else {
            if (asksToWait(failure)) {
                outgoing.slow(row);
            }
            outgoing.putOff(row, words(failure), pause(row.attempts()));
        }
    }

    /** No such address, says its form or the server (5xx to the recipient); anything else may pass. */
    private static boolean isForEver(MessagingException failure) {
        return failure instanceof AddressException
                || (failure instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0);
    }

    /** Whether the server there takes the letter later (4xx to the recipient), as those do that greet strangers slowly. */
    private static boolean asksToWait(MessagingException failure) {
        return failure instanceof SendFailedException refused
                && refused.getValidUnsentAddresses() != null
                && refused.getValidUnsentAddresses().length > 0;
    }

    /** One minute after the first attempt, doubled each time up to twelve hours, a quarter more or less. */
    static Duration pause(int attempts) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, 12));
        var seconds = shorter(doubled, LONGEST_PAUSE).toSeconds();
        return Duration.ofSeconds(
                Math.round(seconds * ThreadLocalRandom.current().nextDouble(0.75, 1.25)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** What was said along the chain of causes, at most 1 000 characters. */
    private static String words(Throwable failure) {
        var words = new StringBuilder();
        for (var cause = failure; cause != null && words.length() < 1000; cause = cause.getCause()) {
            var message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (words.indexOf(message.strip()) < 0) {
                words.append(words.length() == 0 ? "" : " / ").append(message.strip());
            }
        }
        return Text.cut(words.toString(), 1000);
    }
}
