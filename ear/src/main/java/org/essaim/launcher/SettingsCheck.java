package org.essaim.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The settings that the launcher reads, and the address that people come by. */
final class SettingsCheck {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SettingsCheck() {}

    static Finding settings(LauncherSettings settings) {
        var where = "port " + settings.port() + " on " + settings.host() + ", data in " + settings.data();
        if (!settings.demo()) {
            return Finding.good("settings", where);
        }
        var reached = demoReach(settings);
        return Finding.look(
                "settings",
                where + "; ESSAIM_DEMO is on: everybody knows its passwords, also the administrator's"
                        + (reached.isEmpty() ? "" : ", and " + String.join(", ", reached)));
    }

    /** What lets others than the people at this machine come to a demonstration. */
    private static List<String> demoReach(LauncherSettings settings) {
        var reached = new ArrayList<String>();
        var base = address(settings.text("ESSAIM_BASE_URL"));
        if (base != null && !THIS_MACHINE.contains(base.getHost())) {
            reached.add("its address " + base + " is public");
        }
        if (!THIS_MACHINE.contains(settings.host())) {
            reached.add("it listens on " + settings.host());
        }
        if (!settings.text("ESSAIM_SMTP_URL").isEmpty()) {
            reached.add("it writes to people by ESSAIM_SMTP_URL");
        }
        return reached;
    }

    static Finding baseUrl(LauncherSettings settings) {
        var text = settings.text("ESSAIM_BASE_URL");
        if (text.isEmpty()) {
            return Finding.look(
                    "address",
                    "ESSAIM_BASE_URL is not set: links in letters lead to http://localhost:" + settings.port());
        }
        var address = address(text);
        if (address == null) {
            return Finding.bad(
                    "address",
                    "ESSAIM_BASE_URL is « " + text + " »: an address such as"
                            + " https://portail.example.org is expected");
        }
        if ("http".equals(address.getScheme()) && !THIS_MACHINE.contains(address.getHost())) {
            return Finding.look("address", text + " goes without encryption: put a TLS proxy before it");
        }
        return reach(text, address.resolve("/health/live"));
    }

    private static URI address(String text) {
        try {
            var address = new URI(text);
            var web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return web && address.getHost() != null ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static Finding reach(String text, URI health) {
        try {
            var request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            var status = HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .build()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status == 200
                    ? Finding.good("address", text + " answers")
                    : Finding.look("address", health + " answers with " + status);
        } catch (IOException e) {
            return Finding.look("address", text + " cannot be reached from here (" + StartException.reason(e) + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted.", e);
        }
    }
}
