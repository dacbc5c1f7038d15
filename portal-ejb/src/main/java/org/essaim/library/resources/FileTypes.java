package org.essaim.library.resources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.essaim.shared.text.Text;

/**
 * Which files are taken: what the content is must be what the name says, and both on this list. Nothing that a browser
 * would run (HTML, SVG, scripts), no program, no document with macros.
 */
final class FileTypes {

    private static final Tika TIKA = new Tika();
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final int LONGEST_NAME = 150;

    /** Bytes by which a file type is recognized. */
    private static final int BEGINNING = 64 * 1024;

    /** By the end of the name. */
    private static final Map<String, String> ACCEPTED = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("odt", ODF + "text"),
            Map.entry("ods", ODF + "spreadsheet"),
            Map.entry("odp", ODF + "presentation"),
            Map.entry("docx", OOXML + "wordprocessingml.document"),
            Map.entry("xlsx", OOXML + "spreadsheetml.sheet"),
            Map.entry("pptx", OOXML + "presentationml.presentation"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("md", "text/markdown"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webm", "video/webm"),
            Map.entry("h5p", "application/zip"));

    /** What the content may turn out to be, where it is not the type itself. */
    private static final Map<String, Set<String>> SEEN_AS = seenAs();

    private FileTypes() {}

    private static Map<String, Set<String>> seenAs() {
        var seen = new HashMap<String, Set<String>>();
        seen.put("text/csv", Set.of("text/plain"));
        seen.put("text/markdown", Set.of("text/plain", "text/x-web-markdown"));
        seen.put("video/mp4", Set.of("application/mp4", "video/quicktime", "video/x-m4v"));
        seen.put("video/webm", Set.of("application/x-matroska", "video/x-matroska"));
        seen.put("audio/ogg", Set.of("audio/vorbis", "audio/opus", "application/ogg"));
        for (var extension : Set.of("docx", "xlsx", "pptx")) {
            seen.put(ACCEPTED.get(extension), Set.of("application/zip", "application/x-tika-ooxml"));
        }
        for (var extension : Set.of("odt", "ods", "odp")) {
            seen.put(ACCEPTED.get(extension), Set.of("application/zip"));
        }
        return Map.copyOf(seen);
    }

    /** Ends of names that are accepted, for the file chooser. */
    static Set<String> extensions() {
        return ACCEPTED.keySet();
    }

    /**
     * The type of an accepted file; empty when it is none. However large the file is, only its beginning is read.
     */
    static Optional<String> typeOf(String name, Path file) throws IOException {
        var expected = ACCEPTED.get(extension(name));
        if (expected == null) {
            return Optional.empty();
        }
        // By the content alone: the name may only make a plain type more precise.
        var seen = TIKA.detect(beginning(file));
        if (!seen.equals(expected) && !SEEN_AS.getOrDefault(expected, Set.of()).contains(seen)) {
            return Optional.empty();
        }
        return isInside(extension(name), file) ? Optional.of(expected) : Optional.empty();
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(BEGINNING);
        }
    }

    /** The name without folders, control characters and what file systems refuse; « fichier » when nothing is left. */
    static String plainName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = Text.line(last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", ""));
        var cut = Text.end(clean, LONGEST_NAME);
        return cut.isEmpty() || cut.startsWith(".") ? "fichier" + cut : cut;
    }

    private static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Office documents and H5P packages are archives, recognized by what is in them. */
    private static boolean isInside(String extension, Path file) throws IOException {
        return switch (extension) {
            case "docx", "xlsx", "pptx" -> holds(file, "[Content_Types].xml");
            case "odt", "ods", "odp" -> holds(file, "mimetype");
            case "h5p" -> holds(file, "h5p.json");
            default -> true;
        };
    }

    private static boolean holds(Path file, String name) throws IOException {
        return Archive.read(file).filter(archive -> archive.holds(name)).isPresent();
    }
}
