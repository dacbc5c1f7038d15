package org.essaim.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The portal as it is shipped beside this jar: the archive, or a folder while one develops. */
final class Application {

    private static final String MIGRATIONS = "db/migration/";
    private static final Pattern DOMAIN = Pattern.compile("(WEB-INF/lib/)?essaim-portal-ejb-[^/]*\\.jar");

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
        try {
            var path = path();
            return Files.isDirectory(path) ? ofFolder(path.resolve("WEB-INF/lib")) : ofArchive(path);
        } catch (IOException e) {
            throw new StartException("The application " + path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> ofFolder(Path libraries) throws IOException {
        try (var files = Files.list(libraries)) {
            for (var file : files.toList()) {
                if (DOMAIN.matcher(file.getFileName().toString()).matches()) {
                    try (var jar = new ZipInputStream(Files.newInputStream(file))) {
                        return scripts(jar);
                    }
                }
            }
        }
        throw new IOException("no migrations in " + libraries);
    }

    private static Map<String, String> ofArchive(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            var domain = zip.stream()
                    .filter(entry -> DOMAIN.matcher(entry.getName()).matches())
                    .findFirst()
                    .orElseThrow(() -> new IOException("no migrations inside"));
            try (var jar = new ZipInputStream(zip.getInputStream(domain))) {
                return scripts(jar);
            }
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
