package org.essaim.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Holds the port while the portal starts: people read that it does, programs get a 503 that says when to come back. The
 * portal takes the port over once it is deployed.
 */
final class StartPage implements AutoCloseable {

    private static final int UNAVAILABLE = 503;
    private static final int THREADS = 2;
    private static final String RETRY_SECONDS = "5";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        var thread = new Thread(work, "essaim-start-page");
        thread.setDaemon(true);
        return thread;
    });
    private final byte[] page;
    private final byte[] problem;

    private StartPage(HttpServer server) throws IOException {
        this.server = server;
        page = resource("start.html");
        problem = resource("start.json");
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    static StartPage open(String host, int port) {
        // Seconds that somebody may take to ask, and to read the response; the JDK's server has no limit of its own.
        System.setProperty("sun.net.httpserver.maxReqTime", RETRY_SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", RETRY_SECONDS);
        try {
            return new StartPage(HttpServer.create(new InetSocketAddress(host, port), 0));
        } catch (IOException e) {
            throw new StartException(
                    "Port " + port + " on " + host + " cannot be used (" + e.getMessage()
                            + "): stop what holds it, or set ESSAIM_HTTP_PORT to another.",
                    e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var content = StartPage.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@seconds@", RETRY_SECONDS)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var forPrograms = path.startsWith("/api/") || path.startsWith("/health");
            var body = forPrograms ? problem : page;
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", forPrograms ? "application/problem+json" : "text/html; charset=UTF-8");
            headers.set("Retry-After", RETRY_SECONDS);
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            headers.set("Connection", "close");
            var isHead = "HEAD".equals(exchange.getRequestMethod());
            exchange.sendResponseHeaders(UNAVAILABLE, isHead ? -1 : body.length);
            if (!isHead) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** The port is free afterwards. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
