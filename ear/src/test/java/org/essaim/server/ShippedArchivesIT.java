package org.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is in the archives: nothing that the server has, nothing twice. */
class ShippedArchivesIT {

    static final Path EAR = Path.of("target/essaim.ear").toAbsolutePath();

    private static final Path WAR = Path.of("../portal-web/target/essaim.war").toAbsolutePath();

    private static final Path DISTRIBUTION = Path.of("target/essaim").toAbsolutePath();

    @Test
    void noLibraryInsideHoldsAClassOfTheServer() throws IOException {
        var ofServer = classesOfServer();
        assertThat(ofServer).contains("jakarta/mail/Message.class", "org/eclipse/persistence/Version.class");
        for (var archive : new Path[] {EAR, WAR}) {
            var alsoThere = new TreeMap<String, String>();
            libraries(archive).forEach((library, classes) -> classes.stream()
                    .filter(ofServer::contains)
                    .findFirst()
                    .ifPresent(example -> alsoThere.put(library, example)));
            assertThat(alsoThere).as("what Payara has, in " + archive).isEmpty();
        }
    }

    @Test
    void noClassIsInTheEarTwice() throws IOException {
        var holder = new HashMap<String, String>();
        var twice = new TreeMap<String, String>();
        libraries(EAR)
                .forEach((library, classes) -> classes.forEach(name -> {
                    var other = holder.putIfAbsent(name, library);
                    if (other != null) {
                        twice.put(other + " and " + library, name);
                    }
                }));
        assertThat(twice).isEmpty();
    }

    /** Payara reads each class inside for annotations: at every start, for nothing in those of libraries. */
    @Test
    void librariesWithoutBeansLieBesideTheWar() throws IOException {
        assertThat(libraries(DISTRIBUTION.resolve("app/essaim.war")).keySet())
                .isNotEmpty()
                .allMatch(name -> name.matches("WEB-INF/lib/(essaim|omnifaces|primefaces)-.*"));
        var inside = new HashSet<String>();
        libraries(WAR).keySet().forEach(name -> inside.add(name.substring(name.lastIndexOf('/') + 1)));
        try (var files = Files.walk(DISTRIBUTION)) {
            files.forEach(file -> inside.remove(file.getFileName().toString()));
        }
        assertThat(inside)
                .as("missing beside it")
                .isNotEmpty()
                .allMatch(name -> name.matches("(essaim|omnifaces|primefaces)-.*"));
    }

    private static Set<String> classesOfServer() throws IOException {
        var classes = new HashSet<String>();
        try (var files = Files.walk(PayaraServer.HOME.resolve("glassfish/modules"))) {
            for (var jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (var zip = new ZipFile(jar.toFile())) {
                    zip.stream()
                            .map(ZipEntry::getName)
                            .filter(ShippedArchivesIT::isClass)
                            .forEach(classes::add);
                }
            }
        }
        return classes;
    }

    /** The classes of every jar inside, in a WAR inside as well. */
    private static Map<String, Set<String>> libraries(Path archive) throws IOException {
        var libraries = new TreeMap<String, Set<String>>();
        try (var content = Files.newInputStream(archive)) {
            collect(content, libraries);
        }
        assertThat(libraries).isNotEmpty();
        return libraries;
    }

    private static void collect(InputStream archive, Map<String, Set<String>> libraries) throws IOException {
        var zip = new ZipInputStream(archive);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".jar")) {
                libraries.put(entry.getName(), classes(zip.readAllBytes()));
            } else if (entry.getName().endsWith(".war")) {
                collect(new ByteArrayInputStream(zip.readAllBytes()), libraries);
            }
        }
    }

    private static Set<String> classes(byte[] jar) throws IOException {
        var classes = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isClass(entry.getName())) {
                    classes.add(entry.getName());
                }
            }
        }
        return classes;
    }

    /** Classes that stand for a whole package or module say nothing about a library. */
    private static boolean isClass(String name) {
        return name.endsWith(".class") && !name.endsWith("-info.class") && !name.startsWith("META-INF/");
    }
}
