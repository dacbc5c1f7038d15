package org.essaim.search.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;

/** The files of a server for tests. */
final class ServerFiles {
    private static final Path PLUGIN = Path.of("src", "test", "elasticsearch-plugin", "StockFiltersPlugin.java");
    private static final String PLUGIN_CLASS = "org.essaim.search.testing.StockFiltersPlugin";

    private ServerFiles() {}

    /** The folder of the server. */
    static Path unpack(Path zip, Path folder) throws IOException {
        Path home = folder;
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(archive.entries())) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (var content = archive.getInputStream(entry)) {
                        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
                home = folder.resolve(folder.relativize(file).getName(0));
            }
        }
        try (Stream<Path> scripts = Files.list(home.resolve("bin"))) {
            for (Path script : scripts.toList()) {
                Files.setPosixFilePermissions(script, Set.of(PosixFilePermission.values()));
            }
        }
        return home;
    }

    static void configure(Path home, Map<String, String> settings) throws IOException {
        String lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + ": \"" + setting.getValue() + "\"\n")
                .sorted()
                .collect(Collectors.joining());
        Files.writeString(home.resolve("config/elasticsearch.yml"), lines);
    }

    /** Compiles the plugin against this server and installs it. */
    static void installFilters(Path home) throws IOException {
        Path plugin = Files.createDirectories(home.resolve("plugins/essaim-stock-filters"));
        Path classes = Files.createDirectories(home.resolveSibling("plugin-classes"));
        String libraries;
        String version;
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            List<String> names = jars.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
            libraries = String.join(java.io.File.pathSeparator, names);
            version = home.getFileName().toString().replaceFirst("^[a-z-]+", "");
        }
        var arguments = List.of(
                "-proc:none",
                "-nowarn",
                "--release",
                "17",
                "-cp",
                libraries,
                "-d",
                classes.toString(),
                source().toString());
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new IllegalStateException("the plugin does not compile");
        }
        jar(classes, plugin.resolve("filters.jar"));
        Files.writeString(
                plugin.resolve("plugin-descriptor.properties"),
                String.join(
                        "\n",
                        "name=essaim-stock-filters",
                        "description=Stock filters for tests",
                        "version=1",
                        "elasticsearch.version=" + version,
                        "java.version=17",
                        "classname=" + PLUGIN_CLASS,
                        ""));
    }

    /** In this module, beside the module whose tests run, or below the folder of all. */
    private static Path source() {
        return Stream.of(
                        PLUGIN,
                        Path.of("..", "search").resolve(PLUGIN),
                        Path.of("search").resolve(PLUGIN))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    /** The server refuses to run as root. */
    static List<String> asOrdinaryUser() {
        if (!isRoot()) {
            return List.of();
        }
        return Files.isExecutable(Path.of("/usr/bin/setpriv"))
                ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")
                : List.of("unshare", "--user", "--map-user=65534", "--map-group=65534");
    }

    static void giveToOrdinaryUser(Path folder) throws IOException {
        if (!isRoot()) {
            return;
        }
        var users = folder.getFileSystem().getUserPrincipalLookupService();
        var nobody = users.lookupPrincipalByName("nobody");
        var all = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.forEach(all::add);
        }
        for (Path file : all) {
            Files.setOwner(file, nobody);
        }
    }

    private static boolean isRoot() {
        try {
            return "root".equals(Files.getOwner(Path.of("/proc/self")).getName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
