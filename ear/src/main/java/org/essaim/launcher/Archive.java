package org.essaim.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that was found whole: every sum was checked before anything of it is given. */
final class Archive implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        verify();
        try (var content = open("manifest.properties")) {
            manifest = Manifest.read(content);
        }
        if (!Manifest.FORMAT.equals(manifest.text("format"))) {
            throw new StartException(path + " is a backup of format « " + manifest.text("format")
                    + " »; this portal reads format " + Manifest.FORMAT + ".");
        }
    }

    static Archive open(Path path) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            return new Archive(path, zip);
        } catch (IOException | StartException e) {
            close(zip);
            if (e instanceof StartException refusal) {
                throw refusal;
            }
            throw broken(
                    path, e instanceof ZipException ? "cut off or damaged (" + e.getMessage() + ")" : e.toString());
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    /** Names of entries below a folder, without it. */
    List<String> below(String folder) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .sorted()
                .toList();
    }

    private void verify() throws IOException {
        var sums = sums();
        var names = new TreeSet<>(below(""));
        names.remove(ArchiveWriter.SUMS);
        if (!names.equals(sums.keySet())) {
            throw broken(path, "its entries are not those of " + ArchiveWriter.SUMS);
        }
        for (var sum : sums.entrySet()) {
            if (!sum.getValue().equals(sumOf(sum.getKey()))) {
                throw broken(path, "the SHA-256 of " + sum.getKey() + " differs");
            }
        }
    }

    private Map<String, String> sums() throws IOException {
        var sums = new TreeMap<String, String>();
        try (var content = open(ArchiveWriter.SUMS)) {
            for (var line : new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                var parts = line.split(" {2}", 2);
                if (parts.length != 2) {
                    throw broken(path, ArchiveWriter.SUMS + " cannot be read");
                }
                sums.put(parts[1], parts[0]);
            }
        }
        return sums;
    }

    private String sumOf(String name) throws IOException {
        var digest = ArchiveWriter.sha256();
        try (var content = new DigestInputStream(open(name), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static StartException broken(Path path, String why) {
        return new StartException(path + " is no whole backup: " + why + ". Nothing was changed.");
    }

    private static void close(ZipFile zip) {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                // It was only read.
            }
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
