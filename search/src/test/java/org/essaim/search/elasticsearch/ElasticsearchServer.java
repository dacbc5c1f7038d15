package org.essaim.search.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A real Elasticsearch server for tests: a child process of an ordinary user, on loopback, in a folder of its own,
 * ended by its own process id.
 */
public final class ElasticsearchServer implements AutoCloseable {
    /** System property: the zip of the distribution {@code integ-test-zip}. */
    public static final String ZIP = "essaim.elasticsearch.zip";

    private static final Duration START = Duration.ofMinutes(3);
    private static ElasticsearchServer shared;

    private final Path folder;
    private final Path home;
    private final int httpPort;
    private final int transportPort;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private Process process;
    private boolean failed;

    private ElasticsearchServer(Path zip) throws IOException {
        folder = Files.createTempDirectory("essaim-elasticsearch");
        home = ServerFiles.unpack(zip, folder);
        httpPort = freePort();
        transportPort = freePort();
        ServerFiles.configure(home, settings());
        ServerFiles.installFilters(home);
        ServerFiles.giveToOrdinaryUser(folder);
    }

    /** The one that every test of this JVM uses, running; it ends with the JVM. */
    public static synchronized ElasticsearchServer shared() {
        if (shared == null) {
            try {
                shared = new ElasticsearchServer(Path.of(System.getProperty(ZIP)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        shared.start();
        return shared;
    }

    private Map<String, String> settings() {
        return Map.of(
                "discovery.type",
                "single-node",
                "xpack.security.enabled",
                "false",
                "network.host",
                "127.0.0.1",
                "http.port",
                Integer.toString(httpPort),
                "transport.port",
                Integer.toString(transportPort),
                "path.data",
                folder.resolve("data").toString(),
                "path.logs",
                folder.resolve("logs").toString(),
                "cluster.routing.allocation.disk.threshold_enabled",
                "false");
    }

    /** Where it listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + httpPort);
    }

    /** Starts it, unless it runs, and waits until its shards are there. */
    public void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        if (failed) {
            throw new IllegalStateException("Elasticsearch did not start");
        }
        var command = new ArrayList<>(ServerFiles.asOrdinaryUser());
        command.addAll(List.of(
                home.resolve("bin/elasticsearch").toString(), "-p", pidFile().toString()));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        builder.environment().put("HOME", folder.toString());
        try {
            Files.deleteIfExists(pidFile());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("Elasticsearch; see " + folder)
                .atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    if (!process.isAlive()) {
                        failed = true;
                        throw new IllegalStateException(Files.readString(folder.resolve("console.log")));
                    }
                    return isYellow();
                });
    }

    private boolean isYellow() {
        try {
            String answer = get("/_cluster/health?wait_for_status=yellow&timeout=1s");
            return answer.contains("\"timed_out\":false") && Files.exists(pidFile());
        } catch (IOException e) {
            return false;
        }
    }

    /** Kills it as a failing machine would; {@link #start()} brings it back with its data. */
    public void kill() {
        signal("KILL");
        await(process);
    }

    /** It keeps its connections and stays silent, until {@link #thaw()}. */
    public void freeze() {
        signal("STOP");
    }

    /** Ends {@link #freeze()}. */
    public void thaw() {
        signal("CONT");
    }

    /** For what tests do to the server behind the engine's back; the body of the response. */
    public String send(String method, String path, String body) throws IOException {
        var request = HttpRequest.newBuilder(url().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The body of the response. */
    public String get(String path) throws IOException {
        return send("GET", path, "");
    }

    /** Memory that it holds. */
    public long residentMegabytes() throws IOException {
        return residentMegabytes(Files.readString(pidFile()).strip());
    }

    /** Memory that a process holds, on Linux. */
    public static long residentMegabytes(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** Every index whose name begins so. */
    public void deleteIndexes(String prefix) throws IOException {
        for (String line : get("/_cat/indices/" + prefix + "*?h=index").lines().toList()) {
            send("DELETE", "/" + line.strip(), "");
        }
    }

    private void signal(String name) {
        try {
            String pid = Files.readString(pidFile()).strip();
            await(new ProcessBuilder("kill", "-" + name, pid).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process ending) {
        try {
            if (!ending.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("did not end: " + ending.info());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path pidFile() {
        return folder.resolve("data.pid");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            if (Files.exists(pidFile())) {
                kill();
            } else {
                process.destroyForcibly();
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
