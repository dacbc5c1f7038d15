package org.essaim.launcher;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built distribution, started as a person would: a process of its own. */
final class Distribution implements AutoCloseable {

    static final Path JAR = Path.of("target/essaim/essaim.jar").toAbsolutePath();

    /** As a proxy speaks. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final int port;
    private final Path output;

    private Distribution(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    static Distribution launch(Path data, Map<String, String> settings, String... arguments) throws IOException {
        return launch(JAR, data, settings, arguments);
    }

    /** One that is not the built one, but a copy. */
    static Distribution launch(Path jar, Path data, Map<String, String> settings, String... arguments)
            throws IOException {
        var port = freePort();
        var output = Files.createTempFile("essaim", ".out");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(new File(System.getProperty("java.io.tmpdir")));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ESSAIM_"));
        environment.put("ESSAIM_HTTP_PORT", Integer.toString(port));
        environment.put("ESSAIM_DATA", data.toString());
        environment.putAll(settings);
        return new Distribution(builder.start(), port, output);
    }

    /** The jar of a copy in this folder that has one migration more, as a later version would. */
    static Path later(Path copy, String sql) throws IOException {
        var built = JAR.getParent();
        try (var files = Files.walk(built)) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve(built.relativize(file).toString()));
            }
        }
        try (var war = FileSystems.newFileSystem(copy.resolve("app/essaim.war"))) {
            var migrations = Files.createDirectories(war.getPath("WEB-INF/classes/db/migration"));
            Files.writeString(migrations.resolve("V20990101_0000__shared_later_version.sql"), sql);
        }
        return copy.resolve(JAR.getFileName());
    }

    /** Runs a command to its end. */
    static Distribution run(Path data, Map<String, String> settings, String... arguments) throws IOException {
        var command = launch(data, settings, arguments);
        command.exitCode();
        return command;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the home page responds: within six minutes, as others start beside it on machines that are slow. */
    Distribution awaitStarted() {
        await().atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the portal has ended: " + output());
                    }
                    return answers("/");
                });
        return this;
    }

    boolean answers(String path) {
        try {
            return get(path).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    URL address() throws IOException {
        return new URL("http://127.0.0.1:" + port + "/");
    }

    int port() {
        return port;
    }

    /** What it printed so far, to both streams. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Asks it to stop as a system does (SIGTERM). */
    void askToStop() {
        process.destroy();
    }

    /** The same, and gives its exit code. */
    int stop() {
        askToStop();
        return exitCode();
    }

    /** The exit code, once it has ended. */
    int exitCode() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the portal does not end: " + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    /** SIGKILL: no chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
