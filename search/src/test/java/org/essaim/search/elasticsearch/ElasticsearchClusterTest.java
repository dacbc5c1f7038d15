package org.essaim.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.essaim.search.IndexState.Status;
import org.essaim.search.SearchEngineException;
import org.essaim.search.elasticsearch.StubCluster.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a cluster is reached. */
class ElasticsearchClusterTest {
    private static final String PASSWORD = "butiner";

    @TempDir
    private Path folder;

    @Test
    void userAndPasswordAreSentPreemptively() throws IOException {
        try (var stub = StubCluster.open()) {
            assertThat(statusOf(stub.cluster().basic("essaim", "secret"))).isEqualTo(Status.MISSING);
            assertThat(stub.asked()).extracting(Asked::authorization).containsExactly("Basic ZXNzYWltOnNlY3JldA==");
        }
    }

    @Test
    void theApiKeyIsSentAndNeverLogged() throws IOException {
        try (var stub = StubCluster.open()) {
            var cluster = stub.cluster().apiKey("a2V5");
            assertThat(statusOf(cluster)).isEqualTo(Status.MISSING);
            assertThat(stub.asked()).extracting(Asked::authorization).containsExactly("ApiKey a2V5");
            assertThat(cluster.toString()).doesNotContain("a2V5");
        }
    }

    @Test
    void onlyCertificatesOfTheConfiguredAuthorityAreTrusted() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path certificate = folder.resolve("ca.pem");
        keytool("-genkeypair", "-keyalg", "RSA", "-dname", "CN=search", "-ext", "san=ip:127.0.0.1", "-keystore", keys);
        keytool("-exportcert", "-rfc", "-keystore", keys, "-file", certificate);
        try (var stub = StubCluster.secured(context(keys))) {
            assertThatThrownBy(() -> statusOf(stub.cluster())).isInstanceOf(SearchEngineException.class);
            assertThat(statusOf(stub.cluster().trusting(certificate))).isEqualTo(Status.MISSING);
        }
    }

    private static Status statusOf(ElasticsearchCluster cluster) {
        try (var engine = new ElasticsearchSearchEngine(cluster)) {
            return engine.state().status();
        }
    }

    private static void keytool(Object... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
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
