package org.essaim.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;

/** Whether a mail server greets us; nothing is sent. */
final class MailCheck {

    private static final int MILLISECONDS = 5_000;

    private MailCheck() {}

    static Finding mail(LauncherSettings settings) {
        var text = settings.text("ESSAIM_SMTP_URL");
        if (text.isEmpty()) {
            return Finding.look("mail", "ESSAIM_SMTP_URL is not set: letters wait in the outbox");
        }
        try {
            var address = new URI(text);
            if (address.getHost() != null
                    && ("smtp".equals(address.getScheme()) || "smtps".equals(address.getScheme()))) {
                return greet(address, port(address));
            }
        } catch (URISyntaxException e) {
            // Told below, without its password.
        }
        return Finding.bad("mail", "ESSAIM_SMTP_URL is no address such as smtp://user:password@mail.example.org:587");
    }

    /** The same as the portal takes. */
    private static int port(URI address) {
        if (address.getPort() > 0) {
            return address.getPort();
        }
        return "smtps".equals(address.getScheme()) ? 465 : address.getUserInfo() == null ? 25 : 587;
    }

    private static Finding greet(URI address, int port) {
        var server = address.getScheme() + "://" + address.getHost() + ":" + port;
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.getHost(), port), MILLISECONDS);
            plain.setSoTimeout(MILLISECONDS);
            try (var socket = "smtps".equals(address.getScheme()) ? encrypted(plain, address, port) : plain) {
                var greeting = new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine();
                return greeting != null && greeting.startsWith("220")
                        ? Finding.good("mail", server + " greets")
                        : Finding.bad("mail", server + " does not greet as a mail server: " + greeting);
            }
        } catch (IOException e) {
            return Finding.bad("mail", server + " cannot be reached (" + StartException.reason(e) + ")");
        }
    }

    private static Socket encrypted(Socket plain, URI address, int port) throws IOException {
        return ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, address.getHost(), port, true);
    }
}
