package org.essaim.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before nodes as the one of {@code docker/Caddyfile} does: requests go by turns to those that say they are
 * ready; when one cannot be reached, or breaks off while something is read, the next one is asked.
 */
final class Proxy implements AutoCloseable {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    /** Belong to one connection, or are made anew by whoever sends. */
    private static final Set<String> NOT_PASSED_ON = caseless(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "transfer-encoding",
            "upgrade");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger requests = new AtomicInteger();
    private final Collection<Distribution> nodes = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile List<Distribution> ready = List.of();

    Proxy() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
        looks.scheduleWithFixedDelay(this::look, 0, LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    URL address() throws IOException {
        return new URL("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** From now on it may be asked. */
    void add(Distribution node) {
        nodes.add(node);
        look();
    }

    /** It has ended for good. */
    void forget(Distribution node) {
        nodes.remove(node);
        look();
    }

    private synchronized void look() {
        ready = nodes.stream().filter(node -> node.answers("/health/ready")).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            for (var node : inTurn()) {
                try {
                    give(exchange, client.send(request(exchange, node, body), BodyHandlers.ofByteArray()));
                    return;
                } catch (ConnectException e) {
                    // It has not heard anything: so the next one may.
                } catch (IOException e) {
                    if (!exchange.getRequestMethod().equals("GET")) {
                        break;
                    }
                }
            }
            exchange.sendResponseHeaders(502, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Distribution> inTurn() {
        var turn = new ArrayList<>(ready);
        Collections.rotate(turn, requests.incrementAndGet());
        return turn;
    }

    /** Each from another place of the world, whose pace is nobody else's. */
    private HttpRequest request(HttpExchange exchange, Distribution node, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + exchange.getRequestURI()))
                .timeout(PATIENCE)
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        passOn(exchange.getRequestHeaders(), request::header);
        return request.header("X-Forwarded-For", "192.0.2." + requests.get() % 250)
                .build();
    }

    private static void give(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        passOn(answer.headers().map(), exchange.getResponseHeaders()::add);
        var body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private interface Header {
        void add(String name, String value);
    }

    private static void passOn(Map<String, List<String>> headers, Header to) {
        headers.forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name)) {
                values.forEach(value -> to.add(name, value));
            }
        });
    }

    private static Set<String> caseless(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Collections.addAll(set, names);
        return set;
    }

    @Override
    public void close() {
        looks.shutdownNow();
        server.stop(0);
        workers.shutdownNow();
    }
}
