package org.essaim.web.uploads;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form with files said, for the time of its request. */
final class ReceivedForm implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ReceivedForm.class.getName());

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<ReceivedPart> files = new ArrayList<>();

    void add(String field, String value) {
        fields.computeIfAbsent(field, name -> new ArrayList<>()).add(value);
    }

    void add(ReceivedPart file) {
        files.add(file);
    }

    /** What was typed and chosen, by the names of fields. */
    Map<String, List<String>> fields() {
        return fields;
    }

    /** The files alone. */
    List<Part> files() {
        return List.copyOf(files);
    }

    /** How many files were chosen. */
    int sentFiles() {
        return (int) files.stream().filter(file -> file.getSize() > 0).count();
    }

    /** Deletes the files. */
    @Override
    public void close() {
        for (var file : files) {
            try {
                file.delete();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "a received file stays until the next start", e);
            }
        }
    }
}
