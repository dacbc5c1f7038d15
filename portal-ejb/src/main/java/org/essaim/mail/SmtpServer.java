package org.essaim.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/**
 * The mail server of the setting {@code ESSAIM_SMTP_URL}.
 *
 * <p>{@code smtp://} begins in clear text and goes on with STARTTLS: always when a password is sent to another machine,
 * and whenever the server offers it otherwise; {@code ?starttls=optional}, {@code required} or {@code never} decides
 * instead. {@code smtps://} is encrypted from the first byte. Percent signs escape what an address cannot hold.
 *
 * @param encrypted from the first byte
 * @param user null for a server that asks for none
 */
record SmtpServer(String host, int port, boolean encrypted, String user, String password, StartTls startTls) {

    enum StartTls {
        REQUIRED,
        OPTIONAL,
        NEVER
    }

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    static SmtpServer of(URI address) {
        var encrypted = "smtps".equals(address.getScheme());
        var credentials = address.getRawUserInfo();
        var colon = credentials == null ? -1 : credentials.indexOf(':');
        var user = credentials == null ? null : decode(colon < 0 ? credentials : credentials.substring(0, colon));
        var password = colon < 0 ? null : decode(credentials.substring(colon + 1));
        var port = address.getPort() > 0 ? address.getPort() : encrypted ? 465 : user == null ? 25 : 587;
        return new SmtpServer(address.getHost(), port, encrypted, user, password, startTls(address, user != null));
    }

    Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(encrypted));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(!encrypted && startTls != StartTls.NEVER));
        properties.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(!encrypted && startTls == StartTls.REQUIRED));
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }

    private static StartTls startTls(URI address, boolean withPassword) {
        var query = address.getQuery() == null ? "" : address.getQuery();
        for (var choice : StartTls.values()) {
            if (query.equalsIgnoreCase("starttls=" + choice)) {
                return choice;
            }
        }
        return withPassword && !THIS_MACHINE.contains(address.getHost()) ? StartTls.REQUIRED : StartTls.OPTIONAL;
    }

    /** A plus sign is itself here, unlike in a form. */
    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return (encrypted ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
