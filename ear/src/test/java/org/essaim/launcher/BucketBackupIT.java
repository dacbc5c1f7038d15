package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.essaim.shared.files.BucketServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup on its way from a folder into a bucket and back, and buckets that are of no use. */
class BucketBackupIT {

    private static final Map<String, String> FOLDER = Map.of();

    private static final String REFUSAL = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error>"
            + "<Code>InvalidAccessKeyId</Code><Message>Nobody here has that key.</Message></Error>";

    @TempDir
    private static Path folder;

    private static BucketServer bucket;
    private static Path fromFolder;

    @BeforeAll
    static void backUpTheDemo() throws IOException {
        bucket = BucketServer.start(Files.createDirectory(folder.resolve("bucket")));
        var source = folder.resolve("source");
        try (var portal =
                Distribution.launch(source, Map.of("ESSAIM_DEMO", "true")).awaitStarted()) {
            assertThat(portal.answers("/")).isTrue();
            fromFolder = backup(source, FOLDER, "from-folder.zip");
        }
        assertThat(sums(fromFolder, "files/")).isNotEmpty();
    }

    @AfterAll
    static void stop() {
        bucket.close();
    }

    @Test
    void filesMoveFromAFolderIntoABucketAndBack() throws Exception {
        var there = folder.resolve("there");
        assertDone(Distribution.run(there, bucket.settings(), "restore", fromFolder.toString()));
        assertThat(there.resolve("files")).doesNotExist();
        Path fromBucket;
        try (var portal = Distribution.launch(there, bucket.settings()).awaitStarted()) {
            assertEveryFileIsServed(portal, there);
            assertThat(Distribution.run(there, bucket.settings(), "doctor").output())
                    .contains("good  files     " + bucket.bucket());
            fromBucket = backup(there, bucket.settings(), "from-bucket.zip");
        }
        assertThat(sums(fromBucket, "files/")).isEqualTo(sums(fromFolder, "files/"));
        aBucketWithFilesIsOccupied();
        whatTheBucketLostOrChangedIsTold(there);

        var back = folder.resolve("back");
        assertDone(Distribution.run(back, FOLDER, "restore", fromBucket.toString()));
        assertThat(sums(backup(back, FOLDER, "back.zip"), "files/")).isEqualTo(sums(fromFolder, "files/"));
    }

    private static void assertEveryFileIsServed(Distribution portal, Path data) throws Exception {
        List<String> files;
        try (var connection = RunningDatabase.of(data)) {
            files = new Schema(connection)
                    .texts("select r.id || ' ' || f.sha256 from resource r join stored_file f on f.name = r.file_name"
                            + " where r.state = 'PUBLISHED'");
        }
        assertThat(files).isNotEmpty();
        for (var file : files) {
            var parts = file.split(" ");
            var digest = ArchiveWriter.sha256();
            var address = new URL(portal.address(), "ressources/" + parts[0] + "/fichier");
            try (var content = new DigestInputStream(address.openStream(), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            assertThat(HexFormat.of().formatHex(digest.digest())).as(file).isEqualTo(parts[1]);
        }
    }

    private static void aBucketWithFilesIsOccupied() throws IOException {
        var other = folder.resolve("other");
        var settings = bucket.settings();
        assertRefused(
                Distribution.run(other, settings, "restore", fromFolder.toString()),
                "There is a portal already",
                bucket.bucket().toString());
        assertDone(Distribution.run(other, settings, "restore", fromFolder.toString(), "--replace"));
    }

    private static void whatTheBucketLostOrChangedIsTold(Path data) throws Exception {
        var names = sums(fromFolder, "files/").keySet().stream().sorted().toList();
        assertThat(directly("DELETE", names.get(0), BodyPublishers.noBody())).isEqualTo(204);
        assertThat(directly("PUT", names.get(1), BodyPublishers.ofString("another")))
                .isEqualTo(200);
        var target = folder.resolve("with-losses.zip");
        var command = Distribution.run(data, bucket.settings(), "backup", target.toString());
        assertDone(command);
        assertThat(command.output().lines())
                .anyMatch(line -> line.contains("are not in the store") && line.contains(names.get(0)))
                .anyMatch(line -> line.contains("are not what was uploaded") && line.contains(names.get(1)));
        assertThat(sums(target, "files/")).hasSize(names.size() - 1);
    }

    /** Without the portal: this server asks nobody who they are. Gives the status of its response. */
    private static int directly(String method, String name, BodyPublisher content) throws Exception {
        var object = bucket.bucket() + "/" + name.substring(0, 2) + "/" + name;
        var request = HttpRequest.newBuilder(URI.create(object)).method(method, content);
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void anUnusableBucketIsReportedInOneLineAndChangesNothing() throws Exception {
        var kept = folder.resolve("kept");
        assertDone(Distribution.run(kept, FOLDER, "restore", fromFolder.toString()));
        var before = sums(backup(kept, FOLDER, "before.zip"), "tables/");
        var index = Files.createDirectory(kept.resolve("index"));

        var away = "http://127.0.0.1:" + Distribution.freePort();
        assertOfNoUse(kept, Map.of("ESSAIM_FILES_S3_URL", away), away + "/essaim cannot be");
        assertOfNoUse(kept, Map.of("ESSAIM_FILES_S3_BUCKET", "nowhere"), "/nowhere cannot be");
        assertOfNoUse(kept, Map.of("ESSAIM_FILES_S3_KEY", ""), "ESSAIM_FILES_S3_KEY is «  »");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(403, REFUSAL.length());
            exchange.getResponseBody().write(REFUSAL.getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        try {
            var refusing = "http://127.0.0.1:" + server.getAddress().getPort();
            assertOfNoUse(kept, Map.of("ESSAIM_FILES_S3_URL", refusing), "Nobody here has that key.");
        } finally {
            server.stop(0);
        }

        assertThat(index).exists();
        assertThat(sums(backup(kept, FOLDER, "after.zip"), "tables/")).isEqualTo(before);
    }

    private static void assertOfNoUse(Path data, Map<String, String> wrong, String why) throws IOException {
        var settings = new HashMap<>(bucket.settings());
        settings.putAll(wrong);
        assertRefused(Distribution.run(data, settings, "restore", fromFolder.toString(), "--replace"), why);
        var target = folder.resolve("never.zip");
        assertRefused(Distribution.run(data, settings, "backup", target.toString()), why);
        assertThat(target).doesNotExist();
        var doctor = Distribution.run(data, settings, "doctor");
        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.output().lines()).anyMatch(line -> line.startsWith("bad   files") && line.contains(why));
    }

    private static Path backup(Path data, Map<String, String> settings, String name) throws IOException {
        var target = folder.resolve(name);
        assertDone(Distribution.run(data, settings, "backup", target.toString()));
        return target;
    }

    private static void assertDone(Distribution command) {
        assertThat(command.exitCode()).as(command.output()).isZero();
    }

    private static void assertRefused(Distribution command, String... why) {
        assertThat(command.exitCode()).isEqualTo(1);
        assertThat(command.output()).hasLineCount(1).contains(why);
    }

    /** SHA-256 of the entries of a backup below a folder, by their names. */
    private static Map<String, String> sums(Path archive, String below) throws IOException {
        var sums = new HashMap<String, String>();
        try (var zip = new ZipFile(archive.toFile());
                var content = zip.getInputStream(zip.getEntry(ArchiveWriter.SUMS))) {
            new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" {2}" + below))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> sums.put(parts[1], parts[0]));
        }
        return sums;
    }
}
