package org.essaim.shared.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.essaim.shared.files.FileStore.OverLimitException;

/** What a file holds that was just received. */
record Receipt(long size, String sha256) {

    private static final int BUFFER = 16 * 1024;

    static Receipt copy(InputStream content, Path path, long limit, OpenOption option) throws IOException {
        var digest = newDigest();
        var size = 0L;
        try (var file = new DigestOutputStream(Files.newOutputStream(path, option), digest)) {
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new OverLimitException(limit);
                }
                file.write(buffer, 0, read);
            }
        }
        return new Receipt(size, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
