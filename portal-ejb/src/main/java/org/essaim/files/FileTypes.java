package org.essaim.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.essaim.shared.files.FileName;

/**
 * Which files are taken: what the content is must be what the name says, and both on this list. Nothing that a browser
 * would run (HTML, SVG, scripts), no program, no document with macros.
 */
final class FileTypes {

    private static final Tika TIKA = new Tika();
    private static final String ODF = "application/vnd.oasis.opendocument.";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";

    /** Bytes by which a file type is recognized. */
    private static final int BEGINNING = 64 * 1024;

    /** What films and sounds of the MP4 family may be seen as; their names say which they are. */
    private static final Set<String> MP4 =
            Set.of("video/mp4", "audio/mp4", "application/mp4", "video/quicktime", "video/x-m4v", "audio/x-m4a");

    private static final Set<String> HEIF =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence");

    /** Whether a file is what its name says. */
    @FunctionalInterface
    private interface Check {

        /** @param seen what Tika takes its beginning for; the name plays no part in it */
        boolean passes(Path file, byte[] beginning, String seen) throws IOException;
    }

    /** Whether an archive is what its name says. */
    @FunctionalInterface
    private interface ArchiveCheck {
        boolean passes(Archive archive) throws IOException;
    }

    private record FileType(String mediaType, Check check) {}

    /** By the end of the name. */
    private static final Map<String, FileType> ACCEPTED = Map.ofEntries(
            seen("pdf", "application/pdf"),
            openDocument("odt", "text"),
            openDocument("ods", "spreadsheet"),
            openDocument("odp", "presentation"),
            office("docx", "wordprocessingml.document"),
            office("xlsx", "spreadsheetml.sheet"),
            office("pptx", "presentationml.presentation"),
            text("txt", "text/plain"),
            text("csv", "text/csv"),
            text("md", "text/markdown"),
            seen("png", "image/png"),
            seen("jpg", "image/jpeg"),
            seen("jpeg", "image/jpeg"),
            seen("webp", "image/webp"),
            seen("heic", "image/heic", HEIF),
            seen("heif", "image/heif", HEIF),
            seen("mp3", "audio/mpeg"),
            seen("m4a", "audio/mp4", MP4),
            seen("ogg", "audio/ogg", Set.of("audio/ogg", "audio/vorbis", "audio/opus", "application/ogg")),
            seen("mp4", "video/mp4", MP4),
            seen("webm", "video/webm", Set.of("video/webm", "application/x-matroska", "video/x-matroska")),
            archive("h5p", "application/zip", archive -> archive.holds("h5p.json")),
            archive("ggb", "application/vnd.geogebra.file", archive -> archive.holds("geogebra.xml")),
            archive("sb3", "application/x.scratch.sb3", FileTypes::isScratch),
            Map.entry("ipynb", new FileType("application/x-ipynb+json", (file, beginning, seen) -> isNotebook(file))));

    private FileTypes() {}

    private static Map.Entry<String, FileType> seen(String extension, String mediaType) {
        return seen(extension, mediaType, Set.of(mediaType));
    }

    private static Map.Entry<String, FileType> seen(String extension, String mediaType, Set<String> seenAs) {
        return Map.entry(extension, new FileType(mediaType, (file, beginning, seen) -> seenAs.contains(seen)));
    }

    private static Map.Entry<String, FileType> text(String extension, String mediaType) {
        return Map.entry(extension, new FileType(mediaType, (file, beginning, seen) -> TextFile.is(beginning, seen)));
    }

    private static Map.Entry<String, FileType> archive(String extension, String mediaType, ArchiveCheck check) {
        return Map.entry(extension, new FileType(mediaType, (file, beginning, seen) -> {
            var archive = Archive.read(file);
            return archive.isPresent() && check.passes(archive.get());
        }));
    }

    /** By the type that it states: in an entry of its own, which need not come first, or in its list of parts. */
    private static Map.Entry<String, FileType> openDocument(String extension, String kind) {
        var type = ODF + kind;
        return archive(
                extension,
                type,
                archive -> archive.holds("mimetype")
                        ? archive.text("mimetype").equals(type)
                        : archive.text("META-INF/manifest.xml").contains("media-type=\"" + type + "\""));
    }

    /** By the type of its main part; with macros, that is another. */
    private static Map.Entry<String, FileType> office(String extension, String kind) {
        return archive(extension, OOXML + kind, archive -> archive.text("[Content_Types].xml")
                .contains("\"" + OOXML + kind + ".main+xml\""));
    }

    private static boolean isScratch(Archive archive) throws IOException {
        return JsonFile.holds(new ByteArrayInputStream(archive.beginning("project.json")), Set.of("targets"));
    }

    private static boolean isNotebook(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return JsonFile.holds(content, Set.of("cells", "nbformat"));
        }
    }

    /** Ends of names that are accepted, for the file chooser. */
    static Set<String> extensions() {
        return ACCEPTED.keySet();
    }

    /** The type of an accepted file; empty when it is none. However large the file is, little of it is read. */
    static Optional<String> typeOf(String name, Path file) throws IOException {
        var type = ACCEPTED.get(FileName.extension(name));
        if (type == null) {
            return Optional.empty();
        }
        var beginning = beginning(file);
        return type.check().passes(file, beginning, TIKA.detect(beginning))
                ? Optional.of(type.mediaType())
                : Optional.empty();
    }

    private static byte[] beginning(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(BEGINNING);
        }
    }
}
