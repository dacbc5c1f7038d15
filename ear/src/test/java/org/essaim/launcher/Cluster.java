package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.essaim.search.elasticsearch.ElasticsearchServer;
import org.essaim.shared.files.BucketServer;

/**
 * Two nodes of one portal behind a proxy, and all that they share: a database, a bucket, a mail server, and an
 * Elasticsearch unless the tests are run without; then each has an index of its own.
 */
final class Cluster implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(4);

    private final Path folder;
    private final EmbeddedPostgres database;
    private final BucketServer bucket;
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Proxy proxy;
    private final Map<String, String> settings = new HashMap<>();
    private Distribution first;
    private Distribution second;

    /** Starts what the nodes share. */
    Cluster(Path folder) throws IOException {
        this.folder = folder;
        database = EmbeddedPostgres.start();
        bucket = BucketServer.start(Files.createDirectory(folder.resolve("bucket")));
        mail.start();
        proxy = new Proxy();
        share();
    }

    /** Starts both nodes at the same time, on nothing. */
    void start() throws IOException {
        first = launch(Distribution.JAR, "first");
        second = launch(Distribution.JAR, "second");
        serve(first);
        serve(second);
    }

    private void share() throws IOException {
        settings.putAll(databaseSettings());
        settings.put("ESSAIM_DEMO", "true");
        settings.put("ESSAIM_STOP_DELAY", "5");
        settings.put("ESSAIM_BASE_URL", proxy.address().toString().replaceFirst("/$", ""));
        settings.put("ESSAIM_TRUSTED_PROXIES", "127.0.0.1");
        settings.put("ESSAIM_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort());
        settings.put("ESSAIM_FILES_S3_URL", bucket.bucket().endpoint().toString());
        settings.put("ESSAIM_FILES_S3_KEY", bucket.bucket().key());
        settings.put("ESSAIM_FILES_S3_SECRET", bucket.bucket().secret());
        if (System.getProperty(ElasticsearchServer.ZIP) != null) {
            var search = ElasticsearchServer.shared();
            search.deleteIndexes("essaim");
            settings.put("ESSAIM_SEARCH_URL", search.url().toString());
        }
    }

    private Map<String, String> databaseSettings() {
        return Map.of(
                "ESSAIM_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                "ESSAIM_DB_USER", "postgres",
                "ESSAIM_DB_PASSWORD", "postgres");
    }

    /** Each node signs what it sends by its own address. */
    private Distribution launch(Path jar, String node) throws IOException {
        var own = new HashMap<>(settings);
        own.put("ESSAIM_MAIL_FROM", node + "@example.org");
        return Distribution.launch(jar, Files.createDirectories(folder.resolve(node)), own);
    }

    private void serve(Distribution node) {
        node.awaitStarted();
        await().atMost(SOON).until(() -> node.answers("/health/ready"));
        proxy.add(node);
    }

    Distribution first() {
        return first;
    }

    Distribution second() {
        return second;
    }

    /** The address for people: whichever node serves them. */
    URL address() throws IOException {
        return proxy.address();
    }

    GreenMail mail() {
        return mail;
    }

    /** What a node has for itself. */
    List<Path> folders() {
        return List.of(folder.resolve("first"), folder.resolve("second"));
    }

    /** Whether the nodes share an index, too. */
    boolean hasOneIndex() {
        return settings.containsKey("ESSAIM_SEARCH_URL");
    }

    /** SIGKILL. */
    void killSecond() {
        second.kill();
    }

    /** The dead second node comes back as this version, then the first one makes room for it, too. */
    void roll(Path version) throws IOException {
        proxy.forget(second);
        second = launch(version, "second");
        serve(second);
        assertThat(first.stop()).isZero();
        proxy.forget(first);
        first = launch(version, "first");
        serve(first);
    }

    Administrator administrator() throws IOException {
        return Administrator.of(first, folder.resolve("first"), databaseSettings());
    }

    Connection connect() throws SQLException {
        return database.getPostgresDatabase().getConnection();
    }

    /** The first column. */
    List<String> texts(String query) throws SQLException {
        try (var connection = connect()) {
            return new Schema(connection).texts(query);
        }
    }

    long number(String query) throws SQLException {
        return Long.parseLong(texts(query).get(0));
    }

    void change(String update) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }

    @Override
    public void close() throws IOException {
        Stream.of(first, second).filter(Objects::nonNull).forEach(Distribution::close);
        proxy.close();
        mail.stop();
        bucket.close();
        database.close();
    }
}
