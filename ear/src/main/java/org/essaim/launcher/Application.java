package org.essaim.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The portal as it is shipped beside this jar: the archive, or a folder while one develops. */
final class Application {

    private static final String MIGRATIONS = "db/migration/";
    private static final String LIBRARIES = "WEB-INF/lib";
    private static final Pattern DOMAIN = Pattern.compile("essaim-portal-ejb-.*\\.jar");

    private Application() {}

    static Path path() {
        var named = System.getProperty("essaim.app");
        return named == null ? home().resolve("app").resolve("essaim.war") : Path.of(named);
    }

    /** Folder of the distribution. */
    static Path home() {
        try {
            return Path.of(Application.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Version of this distribution, such as {@code 0.1.0}. */
    static String version() {
        var version = Application.class.getPackage().getImplementationVersion();
        return version == null ? "?" : version;
    }

    /** Texts of the migrations that this distribution knows, by the names of their scripts. */
    static Map<String, String> migrations() {
        return libraries(libraries -> {
            for (var library : libraries) {
                if (DOMAIN.matcher(library.getFileName().toString()).matches()) {
                    try (var jar = new ZipInputStream(Files.newInputStream(library))) {
                        return scripts(jar);
                    }
                }
            }
            throw new IOException("no migrations inside");
        });
    }

    /** What reads the libraries of the application, wherever they lie. */
    interface Reader<T> {
        T read(List<Path> libraries) throws IOException;
    }

    static <T> T libraries(Reader<T> reader) {
        var path = path();
        try {
            if (Files.isDirectory(path)) {
                return read(path.resolve(LIBRARIES), reader);
            }
            try (var archive = FileSystems.newFileSystem(path)) {
                return read(archive.getPath(LIBRARIES), reader);
            }
        } catch (IOException | ProviderNotFoundException e) {
            throw new StartException("The application " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static <T> T read(Path libraries, Reader<T> reader) throws IOException {
        try (var files = Files.list(libraries)) {
            return reader.read(files.toList());
        }
    }

    private static Map<String, String> scripts(ZipInputStream jar) throws IOException {
        var scripts = new TreeMap<String, String>();
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().startsWith(MIGRATIONS) && entry.getName().endsWith(".sql")) {
                scripts.put(
                        entry.getName().substring(MIGRATIONS.length()),
                        new String(jar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return scripts;
    }
}
