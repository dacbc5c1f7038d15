package org.essaim.shared.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.essaim.shared.settings.Settings.WrongSettingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bucket as a command beside the portal sees it: the same files as the portal's. */
class BucketAccessIT {

    private static final String NAME = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private static Path folder;

    private static BucketServer server;

    private BucketAccess bucket;
    private S3FileStore portal;

    @BeforeAll
    static void startServer() throws IOException {
        server = BucketServer.start(folder);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void open() throws IOException {
        bucket = new BucketAccess(name -> server.settings().getOrDefault(name, ""));
        portal = new S3FileStore(server.bucket(), Duration.ofSeconds(10));
        portal.sweep(Instant.now().plusSeconds(3_600), name -> false);
    }

    @AfterEach
    void close() {
        portal.close();
        bucket.close();
    }

    @Test
    void commandsAndThePortalReadEachOthersFiles() throws IOException {
        bucket.put(NAME, new ByteArrayInputStream(new byte[] {1, 2}));
        var written = portal.write(new ByteArrayInputStream(new byte[] {3}), 1, FileStoreContract.UNSEEN);
        try (var one = portal.read(NAME);
                var other = bucket.read(written.name())) {
            assertThat(one.readAllBytes()).containsExactly(1, 2);
            assertThat(other.readAllBytes()).containsExactly(3);
        }
        portal.delete(NAME);
        assertThatThrownBy(() -> bucket.read(NAME)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void foreignObjectsInABucketDoNotCount() throws IOException {
        try (var objects = new S3Objects(server.bucket(), Duration.ofSeconds(10))) {
            var others = "backups/" + NAME;
            objects.put(others, new ByteArrayInputStream(new byte[1]), 1);
            assertThat(bucket.isEmpty()).isTrue();
            objects.delete(others);
        }
        bucket.put(NAME, new ByteArrayInputStream(new byte[1]));
        assertThat(bucket.isEmpty()).isFalse();
    }

    @Test
    void aProbeLeavesNothing() throws IOException {
        bucket.probe();
        try (var objects = new S3Objects(server.bucket(), Duration.ofSeconds(10))) {
            assertThat(objects.<Long>list(all -> all.count())).isZero();
        }
    }

    @Test
    void aSettingThatIsMissingIsNamed() {
        assertThatThrownBy(() -> new BucketAccess(name ->
                        Map.of("ESSAIM_FILES_S3_URL", "http://localhost:1").getOrDefault(name, "")))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("ESSAIM_FILES_S3_KEY");
    }
}
