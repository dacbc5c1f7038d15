package org.essaim.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The index in the data folder, or the servers that the settings name. */
final class SearchCheck {

    private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"(\\w+)\"");

    private SearchCheck() {}

    static Finding search(LauncherSettings settings) {
        var servers = settings.text("ESSAIM_SEARCH_URL");
        return servers.isEmpty() ? folder(settings.data().resolve("index")) : servers(settings, servers.split(",", -1));
    }

    private static Finding folder(Path index) {
        return Files.isDirectory(index)
                ? Finding.good("search", "the index is in " + index)
                : Finding.look("search", "there is no index in " + index + ": the next start fills it");
    }

    private static Finding servers(LauncherSettings settings, String... servers) {
        for (var server : servers) {
            var health = server.strip().replaceFirst("/$", "") + "/_cluster/health";
            try {
                var finding = answer(server.strip(), ask(settings, URI.create(health)));
                if (finding.grade() != Finding.Grade.GOOD) {
                    return finding;
                }
            } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
                return Finding.bad("search", server.strip() + " cannot be asked (" + StartException.reason(e) + ")");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StartException("Interrupted.", e);
            }
        }
        return Finding.good("search", String.join(", ", servers) + " answer");
    }

    private static Finding answer(String server, HttpResponse<String> answer) {
        var status = STATUS.matcher(answer.body());
        if (answer.statusCode() != 200 || !status.find()) {
            return Finding.bad("search", server + " answers with " + answer.statusCode());
        }
        return "red".equals(status.group(1))
                ? Finding.bad("search", server + " says that its cluster is red")
                : Finding.good("search", server + " says " + status.group(1));
    }

    private static HttpResponse<String> ask(LauncherSettings settings, URI address)
            throws IOException, InterruptedException, GeneralSecurityException {
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
        if (!settings.text("ESSAIM_SEARCH_CA_FILE").isEmpty()) {
            client.sslContext(trusting(Path.of(settings.text("ESSAIM_SEARCH_CA_FILE"))));
        }
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
        var credentials = credentials(settings);
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        return client.build().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String credentials(LauncherSettings settings) {
        if (!settings.text("ESSAIM_SEARCH_API_KEY").isEmpty()) {
            return "ApiKey " + settings.text("ESSAIM_SEARCH_API_KEY");
        }
        if (settings.text("ESSAIM_SEARCH_USER").isEmpty()) {
            return "";
        }
        var pair = settings.text("ESSAIM_SEARCH_USER") + ":" + settings.text("ESSAIM_SEARCH_PASSWORD");
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Only the authorities of this file. */
    private static SSLContext trusting(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var content = Files.newInputStream(file)) {
            var number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(content)) {
                store.setCertificateEntry("ca" + number++, certificate);
            }
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
