package org.essaim.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Word lists beside the classes: one entry a line, blank lines and lines that begin with # left out. */
final class Lines {
    private Lines() {}

    static List<String> read(String resource) {
        var stream = Lines.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("not in the jar: " + resource);
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
