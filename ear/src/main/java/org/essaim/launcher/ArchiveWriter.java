package org.essaim.launcher;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip beside its final name, which it only gets when it is whole and on the disk. Its last entry has the
 * SHA-256 sums of all others in the form of {@code sha256sum}.
 */
final class ArchiveWriter implements AutoCloseable {

    static final String SUMS = "SHA256SUMS";

    /** What writes the bytes of one entry. */
    interface Content {
        void writeTo(OutputStream output) throws IOException;
    }

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    ArchiveWriter(Path target) throws IOException {
        this.target = target;
        part = target.resolveSibling(target.getFileName() + ".part");
        channel = open(part);
        zip = new ZipOutputStream(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
    }

    /** It holds addresses of members and hashes of passwords: for its owner's eyes. */
    private static FileChannel open(Path part) throws IOException {
        Files.deleteIfExists(part);
        if (Files.getFileStore(part.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    void add(String name, byte[] content) throws IOException {
        add(name, output -> output.write(content));
    }

    /** Gives the SHA-256 of what was written, hexadecimal. */
    String add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = sha256();
        content.writeTo(new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        var sum = HexFormat.of().formatHex(digest.digest());
        sums.append(sum).append("  ").append(name).append('\n');
        return sum;
    }

    /** Now it is whole. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(SUMS));
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        channel.force(true);
        zip.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was not finished is deleted. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    /** Ends the entry; the archive stays open. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
