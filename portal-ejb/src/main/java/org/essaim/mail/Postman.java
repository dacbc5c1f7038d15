package org.essaim.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;

/** Carries letters to the mail server over one connection, opened with the first one. For one thread. */
class Postman implements AutoCloseable {

    /** The server cannot be reached, or does not know us: no letter is at fault. */
    static class NoServerException extends Exception {
        private static final long serialVersionUID = 1L;

        NoServerException(MessagingException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private static final Logger LOG = System.getLogger(Postman.class.getName());
    private static final String CALENDAR_FILE = "essaim.ics";

    private final SmtpServer server;
    private final InternetAddress from;
    private final String domain;
    private final Session session;
    private Transport transport;

    /**
     * @param from sender of every letter
     * @param domain of the portal, for the identity of messages
     */
    Postman(SmtpServer server, InternetAddress from, String domain) {
        this.server = server;
        this.from = from;
        this.domain = domain;
        this.session = Session.getInstance(server.properties());
    }

    /** Returns when the server has taken the letter. */
    void deliver(OutgoingRow row, RenderedLetter content) throws MessagingException, NoServerException {
        var message = message(row, content);
        connect();
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            close();
            throw e;
        }
    }

    private void connect() throws NoServerException {
        if (transport != null && transport.isConnected()) {
            return;
        }
        close();
        try {
            transport = session.getTransport();
            transport.connect(server.host(), server.port(), server.user(), server.password());
        } catch (MessagingException e) {
            throw new NoServerException(e);
        }
    }

    private MimeMessage message(OutgoingRow row, RenderedLetter content) throws MessagingException {
        var letter = row.letter();
        var message = new LetterMessage(session, messageId(row));
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, recipient(letter));
        message.setSubject(content.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(row.createdAt()));
        message.setContentLanguage(new String[] {letter.locale().getLanguage()});
        message.setHeader("Auto-Submitted", "auto-generated");
        setList(message, letter.opened().values());
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(content.text(), "plain"));
        parts.addBodyPart(part(content.html(), "html"));
        message.setContent(withCalendar(parts, letter.values().get(Letter.CALENDAR)));
        message.saveChanges();
        return message;
    }

    private void setList(MimeMessage message, Map<String, String> values) throws MessagingException {
        var oneClick = values.get(Letter.ONE_CLICK);
        if (oneClick != null) {
            message.setHeader("List-Unsubscribe", "<" + oneClick + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        var list = values.get(Letter.LIST);
        if (list != null) {
            message.setHeader("List-Id", "<" + list.replaceAll("[^A-Za-z0-9.-]+", "-") + "." + domain + ">");
        }
        var replyTo = values.get(Letter.REPLY_TO);
        if (replyTo != null) {
            setReplyTo(message, replyTo);
        }
    }

    /** Whose address it was may have left since: the letter then is answered to its sender. */
    private static void setReplyTo(MimeMessage message, String address) throws MessagingException {
        try {
            message.setReplyTo(new Address[] {new InternetAddress(address, true)});
        } catch (AddressException e) {
            LOG.log(Level.DEBUG, "no address to answer to: " + e.getMessage());
        }
    }

    /** The same for every attempt of a row, so that a mail server which gets it twice can recognize it. */
    private String messageId(OutgoingRow row) {
        return "<letter-" + row.id() + "." + row.createdAt().toEpochMilli() + "@" + domain + ">";
    }

    /** A file beside the text: as an alternative to it, some programs would show it in its place. */
    private static MimeMultipart withCalendar(MimeMultipart text, String calendar) throws MessagingException {
        if (calendar == null) {
            return text;
        }
        var words = new MimeBodyPart();
        words.setContent(text);
        var file = part(calendar, "calendar");
        file.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=PUBLISH; name=" + CALENDAR_FILE);
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName(CALENDAR_FILE);
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(words);
        mixed.addBodyPart(file);
        return mixed;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static InternetAddress recipient(Letter letter) throws MessagingException {
        try {
            var address = new InternetAddress(letter.to(), true);
            address.setPersonal(Placeholders.oneLine(letter.name()), StandardCharsets.UTF_8.name());
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // It is gone either way.
            }
            transport = null;
        }
    }

    /** Jakarta Mail would give each saving another identity. */
    private static final class LetterMessage extends MimeMessage {
        private final String id;

        LetterMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
