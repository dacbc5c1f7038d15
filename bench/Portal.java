package org.essaim.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The distribution as a process of its own, on a folder of its own. */
final class Portal implements AutoCloseable {

    private static final String JAR = "ear/target/essaim/essaim.jar";
    private static final String SCRIPT = "ear/target/essaim/essaim";
    static final String ADMIN = "ambre.rucher@example.org";

    private final Path data;
    private final int port;
    private final List<String> options;
    private final Map<String, String> settings;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();

    private final boolean byScript;

    private Process process;

    Portal(Path data, List<String> options, Map<String, String> settings) throws IOException {
        this(data, options, settings, false);
    }

    /** One that the script starts, with what it gives to the JVM. */
    Portal(Path data, List<String> options, Map<String, String> settings, boolean byScript) throws IOException {
        this.byScript = byScript;
        this.data = data;
        this.options = options;
        this.settings = settings;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    /** A demo portal on a fresh folder. */
    static Portal demo() throws IOException {
        return new Portal(Files.createTempDirectory("essaim-bench"), List.of(), Map.of("ESSAIM_DEMO", "true"));
    }

    /** Starts and waits until the first 200 of the home page; gives the seconds it took. */
    double start() throws IOException, InterruptedException {
        var before = System.nanoTime();
        process = builder(options).redirectOutput(data.resolve("bench.out").toFile()).start();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IOException(Files.readString(data.resolve("bench.out")));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return (System.nanoTime() - before) / 1e9;
    }

    private ProcessBuilder builder(List<String> more, String... arguments) {
        var command = new ArrayList<String>();
        if (byScript) {
            command.add(SCRIPT);
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(more);
            command.addAll(List.of("-jar", JAR));
        }
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ESSAIM_"));
        builder.environment().put("ESSAIM_HTTP_PORT", Integer.toString(port));
        builder.environment().put("ESSAIM_DATA", data.toString());
        builder.environment().putAll(settings);
        if (byScript) {
            builder.environment().put("ESSAIM_JAVA_OPTIONS", String.join(" ", more));
        }
        return builder;
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path))).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    Path data() {
        return data;
    }

    /** Looks at so many pages, each of which must be there. */
    void read(int views) throws IOException, InterruptedException {
        var paths = List.of("/", "/scenarios", "/recherche?q=lecture", "/ressources", "/connexion", "/api/search?q=eau");
        for (var view = 0; view < views; view++) {
            var path = paths.get(view % paths.size());
            var answer = get(path);
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " " + path);
            }
        }
    }

    /** Seconds of processor that the portal has used, all threads together. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    long residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024;
        }
    }

    /** What the JVM says of its own memory; it must run with {@code -XX:NativeMemoryTracking=summary}. */
    String nativeMemory() throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "VM.native_memory",
                        "summary",
                        "scale=MB")
                .start();
        try (var lines = command.inputReader().lines()) {
            return lines.filter(line -> line.contains("committed=")).collect(Collectors.joining("\n"));
        } finally {
            command.waitFor();
        }
    }

    /** A new token of the demo's administrator, by the command for whoever holds the machine. */
    String token(String... scopes) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("token", ADMIN));
        arguments.addAll(List.of(scopes));
        var command = builder(List.of(), arguments.toArray(String[]::new)).start();
        var token = new String(command.getInputStream().readAllBytes()).strip();
        if (command.waitFor() != 0) {
            throw new IOException(token);
        }
        return token;
    }

    Connection database() throws SQLException, IOException {
        var port = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "postgres",
                Files.readString(data.resolve("postgresql.password")).strip());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            stop();
        }
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
