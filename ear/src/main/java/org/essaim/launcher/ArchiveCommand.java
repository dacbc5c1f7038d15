package org.essaim.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the archive of classes that the start script gives to the JVM (AppCDS): a portal of its own runs once on an
 * empty folder, shows a few pages and ends. The JVM sets an archive aside that does not fit, so a stale one only costs
 * the time that it would have saved.
 */
final class ArchiveCommand {

    static final String NAME = "essaim.jsa";

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final List<String> PAGES =
            List.of("/", "/scenarios", "/recherche?q=eau", "/connexion", "/api/search?q=eau");

    private ArchiveCommand() {}

    static void run(List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new StartException("Usage: java -jar essaim.jar archive");
        }
        var target = Application.home().resolve(NAME);
        var part = Application.home().resolve(NAME + ".part");
        try {
            var data = Files.createTempDirectory("essaim-archive");
            try {
                record(part, data);
                // The JVM trusts the length of an archive: the script compares it, lest one cut off by a copy ends the
                // JVM.
                var size = Files.writeString(Application.home().resolve(NAME + ".size"), Files.size(part) + "\n");
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                // Classes, like the jars beside them: whoever runs the portal reads them, not only who made this.
                target.toFile().setReadable(true, false);
                size.toFile().setReadable(true, false);
            } finally {
                DataDirectory.delete(data);
            }
            System.out.println("Classes are in " + target + " (" + (Files.size(target) >> 20) + " MB).");
        } catch (IOException e) {
            throw new StartException("No archive: " + StartException.reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted.", e);
        }
    }

    private static void record(Path part, Path data) throws IOException, InterruptedException {
        var port = freePort();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ArchiveClassesAtExit=" + part,
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off",
                        "-jar",
                        Application.home().resolve("essaim.jar").toString())
                .directory(data.toFile())
                .inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("ESSAIM_") || name.startsWith("JAVA_TOOL"));
        builder.environment().put("ESSAIM_DATA", data.resolve("data").toString());
        builder.environment().put("ESSAIM_HTTP_PORT", Integer.toString(port));
        var portal = builder.start();
        try {
            awaitReady(portal, port);
            for (var page : PAGES) {
                status(port, page);
            }
        } finally {
            portal.destroy();
            if (!portal.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                portal.destroyForcibly();
            }
        }
    }

    private static void awaitReady(Process portal, int port) throws InterruptedException {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (status(port, "/health/ready") != 200) {
            if (!portal.isAlive() || System.nanoTime() > deadline) {
                throw new StartException("No archive: the portal did not start.");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static int status(int port, String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
