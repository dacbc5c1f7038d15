package org.essaim.search.elasticsearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** Records its requests and gives the responses that it was prepared with, then {@code {}}. */
final class StubCluster implements AutoCloseable {
    /** Who asked for what. */
    record Asked(String authorization, String body) {}

    private final HttpServer server;
    private final String scheme;
    private final Queue<String> answers = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private StubCluster(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::answer);
        server.start();
    }

    static StubCluster open() throws IOException {
        return new StubCluster(HttpServer.create(loopback(), 0), "http");
    }

    static StubCluster secured(SSLContext context) throws IOException {
        var https = HttpsServer.create(loopback(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        return new StubCluster(https, "https");
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    ElasticsearchCluster cluster() {
        return ElasticsearchCluster.at(List.of(
                URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort())));
    }

    /** The next response that was not given yet. */
    void willAnswer(String json) {
        answers.add(json);
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(exchange.getRequestHeaders().getFirst("Authorization"), body));
            String json = answers.isEmpty() ? "{}" : answers.remove();
            byte[] answer = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
