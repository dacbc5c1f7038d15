package org.essaim.shared.files;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.essaim.shared.settings.S3Bucket;
import org.essaim.shared.settings.Setting;

/** A server that speaks S3, in a process of its own on the loopback, with an empty bucket. */
public final class BucketServer implements AutoCloseable {

    private static final Path JAR = Path.of("target/s3mock.jar").toAbsolutePath();
    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final Process process;
    private final int port;

    private BucketServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Waits until it responds; its data and its log are in this folder. */
    public static BucketServer start(Path folder) throws IOException {
        var port = freePort();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--server.ssl.enabled=false",
                        // Its second connector knows no address: at least nobody can guess its port.
                        "--http.port=0",
                        "--com.adobe.testing.s3mock.store.root=" + folder,
                        "--com.adobe.testing.s3mock.store.initial-buckets=essaim")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bucket.log").toFile())
                .start();
        var server = new BucketServer(process, port);
        await().atMost(LONGEST_START).until(server::answers);
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the server of the bucket has ended: is " + JAR + " there?");
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Its bucket. */
    public S3Bucket bucket() {
        return new S3Bucket(
                URI.create("http://127.0.0.1:" + port), "essaim", "us-east-1", "a-key", "a-secret-of-that-key", true);
    }

    /** The settings that name it, by their variables. */
    public Map<String, String> settings() {
        var bucket = bucket();
        return Map.of(
                Setting.FILES_S3_URL.variable(), bucket.endpoint().toString(),
                Setting.FILES_S3_KEY.variable(), bucket.key(),
                Setting.FILES_S3_SECRET.variable(), bucket.secret());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
