package org.essaim.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.essaim.search.IndexState.Status;
import org.essaim.search.SearchEngineException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a cluster is reached: by a server that notes who asks, and knows no index. */
class ElasticsearchClusterTest {
    private static final String PASSWORD = "butiner";

    @TempDir
    private Path folder;

    private final BlockingQueue<String> authorizations = new LinkedBlockingQueue<>();
    private HttpServer server;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void userAndPasswordAreSentAtOnce() throws IOException {
        var cluster = start(HttpServer.create(loopback(), 0), "http");
        assertThat(statusOf(cluster.basic("essaim", "secret"))).isEqualTo(Status.MISSING);
        assertThat(authorizations).containsExactly("Basic ZXNzYWltOnNlY3JldA==");
    }

    @Test
    void keyIsSent() throws IOException {
        var cluster = start(HttpServer.create(loopback(), 0), "http");
        assertThat(statusOf(cluster.apiKey("a2V5"))).isEqualTo(Status.MISSING);
        assertThat(authorizations).containsExactly("ApiKey a2V5");
        assertThat(cluster.apiKey("a2V5").toString()).doesNotContain("a2V5");
    }

    @Test
    void nodesAreBelievedByTheirAuthorityOnly() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path certificate = folder.resolve("ca.pem");
        keytool("-genkeypair", "-keyalg", "RSA", "-dname", "CN=search", "-ext", "san=ip:127.0.0.1", "-keystore", keys);
        keytool("-exportcert", "-rfc", "-keystore", keys, "-file", certificate);
        var https = HttpsServer.create(loopback(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        var cluster = start(https, "https");
        assertThatThrownBy(() -> statusOf(cluster)).isInstanceOf(SearchEngineException.class);
        assertThat(statusOf(cluster.trusting(certificate))).isEqualTo(Status.MISSING);
    }

    private static Status statusOf(ElasticsearchCluster cluster) {
        try (var engine = new ElasticsearchSearchEngine(cluster)) {
            return engine.state().status();
        }
    }

    private ElasticsearchCluster start(HttpServer created, String scheme) {
        server = created;
        server.createContext("/", this::answer);
        server.start();
        int port = server.getAddress().getPort();
        return ElasticsearchCluster.at(List.of(URI.create(scheme + "://127.0.0.1:" + port)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization != null) {
                authorizations.add(authorization);
            }
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static void keytool(Object... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        command.addAll(List.of("-alias", "node", "-storetype", "PKCS12", "-storepass", PASSWORD));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }

    private static SSLContext context(Path keys) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(keys)) {
            store.load(content, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
