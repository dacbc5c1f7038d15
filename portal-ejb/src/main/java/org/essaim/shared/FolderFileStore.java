package org.essaim.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Files in the folder {@code files} of the data, spread over subfolders by the first letters of their names. */
@ApplicationScoped
class FolderFileStore implements FileStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{40}");
    private static final int BUFFER = 16 * 1024;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private Settings settings;

    @Override
    public Written write(InputStream content, long limit) throws IOException {
        var name = randomName();
        var path = path(name);
        Files.createDirectories(path.getParent());
        var digest = sha256();
        var complete = false;
        try {
            var size = copy(content, path, digest, limit);
            complete = true;
            return new Written(name, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static long copy(InputStream content, Path path, MessageDigest digest, long limit) throws IOException {
        var size = 0L;
        try (var file = new DigestOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW), digest)) {
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new OverLimitException(limit);
                }
                file.write(buffer, 0, read);
            }
        }
        return size;
    }

    @Override
    public InputStream read(String name) throws IOException {
        return Files.newInputStream(path(name));
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    @Override
    public int sweep(Instant before, Predicate<String> known) throws IOException {
        if (!Files.isDirectory(folder())) {
            return 0;
        }
        var deleted = 0;
        for (var path : files()) {
            var name = path.getFileName().toString();
            if (NAME.matcher(name).matches()
                    && Files.getLastModifiedTime(path).toInstant().isBefore(before)
                    && !known.test(name)) {
                Files.deleteIfExists(path);
                deleted++;
            }
        }
        return deleted;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder(), 2)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Path path(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of ours: " + name);
        }
        return folder().resolve(name.substring(0, 2)).resolve(name);
    }

    private Path folder() {
        return settings.data().resolve("files");
    }

    private String randomName() {
        var bytes = new byte[20];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
