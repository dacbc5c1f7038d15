package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;
import org.essaim.it.Address;

/**
 * Somebody with an HTTP client that keeps cookies and follows no redirect by itself. It speaks HTTP/1.1, as proxies do.
 */
public final class HttpPerson {

    private final URI base;
    private final HttpClient client;

    public HttpPerson(URL base) {
        this(
                base,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .build());
    }

    private HttpPerson(URL base, HttpClient client) {
        this.base = Address.of(base);
        this.client = client;
    }

    /** The same person with the same cookies, at another node of this machine. */
    public HttpPerson at(URL node) {
        return new HttpPerson(node, client);
    }

    /** Somebody of the demo community, signed in. */
    public static HttpPerson signedIn(URL base, String email) throws Exception {
        var person = new HttpPerson(base);
        var entered = HtmlForm.of(person.get("/connexion"), "form")
                .with("email", email)
                .with("password", "butiner-ensemble")
                .send(person);
        assertThat(entered.statusCode()).as(email).isEqualTo(302);
        return person;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** A file. */
    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A request to a path, to be completed and given to {@link #send}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Reads an address line by line, as they come. */
    CompletableFuture<?> follow(String path, Flow.Subscriber<String> lines) {
        return client.sendAsync(request(path).GET().build(), HttpResponse.BodyHandlers.fromLineSubscriber(lines));
    }

    /** Status of the response to an address as it stands, which may be none; without cookies. */
    int statusOf(String path) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(300_000);
            var asked = "GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(asked.getBytes(StandardCharsets.ISO_8859_1));
            var first = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            assertThat(first).as(path).startsWith("HTTP/1.1 ");
            return Integer.parseInt(first.substring(9, 12));
        }
    }

    /** The cookies as a header has them, for a request that no client makes. */
    String cookies() {
        var cookies = (CookieManager) client.cookieHandler().orElseThrow();
        return cookies.getCookieStore().get(base).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
