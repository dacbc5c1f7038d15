package org.essaim.shared.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.essaim.shared.settings.S3Bucket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a server that speaks S3; and on places where none does. */
class S3FileStoreIT extends FileStoreContract {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String NAME = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private static Path folder;

    private static BucketServer server;

    @BeforeAll
    static void startServer() throws IOException {
        server = BucketServer.start(folder);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Override
    FileStore open() {
        return new S3FileStore(server.bucket(), Duration.ofSeconds(10));
    }

    @Test
    @Timeout(60)
    void aStoppedServerIsReportedSoon() throws IOException {
        try (var free = new ServerSocket(0)) {
            free.close();
            assertAway(at(URI.create("http://127.0.0.1:" + free.getLocalPort())));
        }
    }

    @Test
    @Timeout(60)
    void aSilentServerIsReportedSoon() throws IOException {
        try (var frozen = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertAway(at(URI.create("http://127.0.0.1:" + frozen.getLocalPort())));
        }
    }

    @Test
    void aMissingBucketIsNotTakenForAMissingFile() {
        var other = server.bucket();
        assertAway(new S3Bucket(other.endpoint(), "not-there", other.region(), other.key(), other.secret(), true));
    }

    @Test
    void theSweepReadsAllPagesOfAListing() throws IOException {
        try (var store = open()) {
            Set<String> names = new HashSet<>();
            for (var i = 0; i < 1_001; i++) {
                names.add(store.write(new ByteArrayInputStream(new byte[0]), 1, UNSEEN)
                        .name());
            }
            assertThat(store.sweep(Instant.now().plusSeconds(3_600), name -> !names.contains(name)))
                    .isEqualTo(1_001);
        }
    }

    /** Large enough that it does not all fit into what the system takes for a server that reads nothing. */
    private static void assertAway(S3Bucket bucket) {
        try (var store = new S3FileStore(bucket, PATIENCE)) {
            assertThatThrownBy(() -> store.read(NAME))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(NoSuchFileException.class)
                    .hasMessageContaining(bucket.toString());
            var content = new byte[16 * 1024 * 1024];
            assertThatThrownBy(() -> store.write(new ByteArrayInputStream(content), content.length, UNSEEN))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(bucket.toString());
        }
    }

    private static S3Bucket at(URI endpoint) {
        return new S3Bucket(endpoint, "essaim", "us-east-1", "a-key", "a-secret", true);
    }
}
