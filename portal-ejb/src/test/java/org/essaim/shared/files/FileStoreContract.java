package org.essaim.shared.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of files does, wherever the bytes are. Each test begins with an empty one. */
abstract class FileStoreContract {

    private static final long LIMIT = 1024 * 1024;
    static final FileStore.Inspection UNSEEN = file -> {};
    private static final String NOBODYS = "0123456789abcdef0123456789abcdef01234567";

    private FileStore store;

    abstract FileStore open() throws IOException;

    @BeforeEach
    void begin() throws IOException {
        store = open();
        store.sweep(later(), name -> false);
    }

    @AfterEach
    void end() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16 * 1024, 300_001})
    void aWrittenFileIsReadBack(int size) throws Exception {
        var content = new byte[size];
        new Random(17).nextBytes(content);
        var written = write(content);
        assertThat(written.size()).isEqualTo(size);
        assertThat(written.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        assertThat(read(written.name())).isEqualTo(content);
    }

    @Test
    void equalContentsAreStoredTwice() throws IOException {
        var one = write(new byte[] {1});
        var other = write(new byte[] {1});
        store.delete(one.name());
        assertThat(read(other.name())).containsExactly(1);
    }

    @Test
    void aFileAtTheLimitIsStoredAndOneBeyondItIsNot() throws IOException {
        assertThat(store.write(new ByteArrayInputStream(new byte[100]), 100, UNSEEN)
                        .size())
                .isEqualTo(100);
        assertThatThrownBy(() -> store.write(new ByteArrayInputStream(new byte[101]), 100, UNSEEN))
                .isInstanceOf(FileStore.OverLimitException.class);
        assertThat(store.sweep(later(), name -> false)).isEqualTo(1);
    }

    @Test
    void aBrokenUploadLeavesNothing() throws IOException {
        var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[50_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the network is gone");
            }
        });
        assertThatThrownBy(() -> store.write(broken, LIMIT, UNSEEN)).hasMessage("the network is gone");
        assertThat(store.sweep(later(), name -> false)).isZero();
    }

    @Test
    void anInspectionSeesTheWholeFileAndCanRefuseIt() throws IOException {
        var seen = new ArrayList<byte[]>();
        store.write(new ByteArrayInputStream(new byte[] {1, 2, 3}), LIMIT, file -> seen.add(Files.readAllBytes(file)));
        assertThat(seen).containsExactly(new byte[] {1, 2, 3});
        assertThat(store.sweep(later(), name -> false)).isEqualTo(1);

        assertThatThrownBy(() -> store.write(new ByteArrayInputStream(new byte[] {1}), LIMIT, file -> {
                    throw new IllegalStateException("no such thing is taken");
                }))
                .hasMessage("no such thing is taken");
        assertThat(store.sweep(later(), name -> false)).isZero();
    }

    @Test
    void readingAMissingFileFailsAndDeletingItDoesNot() throws IOException {
        assertThatThrownBy(() -> read(NOBODYS)).isInstanceOf(NoSuchFileException.class);
        store.delete(NOBODYS);
        var written = write(new byte[] {1});
        store.delete(written.name());
        assertThatThrownBy(() -> read(written.name())).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../essaim.lock", "/etc/passwd", "0123456789ABCDEF0123456789ABCDEF01234567"})
    void aNameOfAnotherShapeOpensNoFile(String name) {
        assertThatThrownBy(() -> read(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.delete(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSweepDeletesOnlyOldUnknownFiles() throws IOException {
        var known = write(new byte[] {1});
        var unknown = write(new byte[] {2});
        assertThat(store.sweep(Instant.now().minus(Duration.ofHours(1)), name -> false))
                .isZero();
        assertThat(store.sweep(later(), known.name()::equals)).isEqualTo(1);
        assertThat(read(known.name())).containsExactly(1);
        assertThatThrownBy(() -> read(unknown.name())).isInstanceOf(NoSuchFileException.class);
    }

    private FileStore.Written write(byte[] content) throws IOException {
        return store.write(new ByteArrayInputStream(content), LIMIT, UNSEEN);
    }

    private byte[] read(String name) throws IOException {
        try (var content = store.read(name)) {
            return content.readAllBytes();
        }
    }

    /** After every file that was written until now. */
    private static Instant later() {
        return Instant.now().plus(Duration.ofHours(1));
    }
}
