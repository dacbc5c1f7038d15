package org.essaim.demo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/** What is in the folder {@code demo} of the class path, in a jar or not. */
class DemoFiles {

    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(Map.of());
    private static final String ROOT = "demo/";

    JsonArray members() {
        return (JsonArray) read("members.json");
    }

    /** The networks, and people who are there for them. */
    JsonObject networks() {
        return (JsonObject) read("local-networks.json");
    }

    /** What was discussed, and in which networks everyone reads it. */
    JsonObject discussions() {
        return (JsonObject) read("network-discussions.json");
    }

    List<JsonObject> meetings() {
        return ((JsonArray) read("network-meetings.json")).getValuesAs(JsonObject.class);
    }

    List<JsonObject> coTrainings() {
        return ((JsonArray) read("co-trainings.json")).getValuesAs(JsonObject.class);
    }

    List<JsonObject> exchanges() {
        return ((JsonArray) read("network-exchanges.json")).getValuesAs(JsonObject.class);
    }

    List<JsonObject> announcements() {
        return ((JsonArray) read("network-announcements.json")).getValuesAs(JsonObject.class);
    }

    List<JsonObject> resources() {
        return objects("resources/");
    }

    List<JsonObject> scenarios() {
        return objects("scenarios/");
    }

    List<JsonObject> searches() {
        return ((JsonArray) read("kept-searches.json")).getValuesAs(JsonObject.class);
    }

    InputStream file(String name) {
        return open("files/" + name);
    }

    private List<JsonObject> objects(String folder) {
        return names(folder).stream()
                .map(name -> (JsonObject) read(folder + name))
                .toList();
    }

    /** So many days from today, and on the weekday that people meet on. */
    static LocalDate day(LocalDate today, JsonObject file) {
        return today.plusDays(file.getInt("inDays"))
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(file.getString("weekday"))));
    }

    private static JsonStructure read(String name) {
        try (var content = open(name);
                JsonReader reader = READERS.createReader(content)) {
            return reader.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        var content = DemoFiles.class.getClassLoader().getResourceAsStream(ROOT + name);
        if (content == null) {
            throw new IllegalStateException(ROOT + name + " is not on the class path");
        }
        return content;
    }

    /** A class path cannot list a folder; the folder or the jar that holds the members' file can. */
    private static List<String> names(String folder) {
        try {
            var url = DemoFiles.class.getClassLoader().getResource(ROOT + "members.json");
            if (url == null) {
                throw new IllegalStateException("no demo on the class path");
            }
            var connection = url.openConnection();
            return connection instanceof JarURLConnection jar
                    ? inJar(jar, ROOT + folder)
                    : inFolder(Path.of(new URI(url.toString())).resolveSibling(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> inJar(JarURLConnection connection, String folder) throws IOException {
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && name.endsWith(".json"))
                    .map(name -> name.substring(folder.length()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
