package org.essaim.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector of traces (OpenTelemetry) receives, and what not. */
class TracesIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    private Path data;

    private final List<String> received = new CopyOnWriteArrayList<>();

    @Test
    void aTraceNamesTheRouteJoinsTheTraceOfTheProxyAndHoldsNothingTyped() throws IOException {
        var collector = collector();
        var settings = Map.of(
                "OTEL_SDK_DISABLED", "false",
                "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + collector.getAddress().getPort(),
                "OTEL_METRICS_EXPORTER", "none",
                "OTEL_BSP_SCHEDULE_DELAY", "200",
                "ESSAIM_TRUSTED_PROXIES", "127.0.0.1");
        try (var portal = Distribution.launch(data, settings).awaitStarted()) {
            for (var path : List.of("/recherche?q=hippocampe", "/api/search?q=hippocampe")) {
                var answer = portal.send(portal.request(path)
                        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                        .header("X-Request-Id", "demande-de-la-page")
                        .GET());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(received())
                    .contains("GET /recherche", "GET /api/search", "\6search"));
        } finally {
            collector.stop(0);
        }
        assertThat(received())
                .contains(new String(HexFormat.of().parseHex(TRACE), ISO_8859_1), "demande-de-la-page")
                .doesNotContain("hippocampe");
    }

    private String received() {
        return String.join("\n", received);
    }

    private HttpServer collector() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            try (exchange) {
                received.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        return server;
    }
}
