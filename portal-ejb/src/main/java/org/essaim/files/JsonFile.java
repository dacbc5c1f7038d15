package org.essaim.files;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

/** JSON that is known by what stands on its first level: Jupyter's notebooks, Scratch's projects. */
final class JsonFile {

    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonFile() {}

    /** Whether it is one object with all of these names; its values are passed over, however large they are. */
    static boolean holds(InputStream content, Set<String> names) throws IOException {
        var missing = new HashSet<>(names);
        try (var parser = JSON.createParser(content)) {
            if (parser.next() != Event.START_OBJECT) {
                return false;
            }
            // Passed over by hand: the parser's own way over an array never ends where the file ends within it.
            for (var level = 1; level > 0 && !missing.isEmpty(); ) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> level++;
                    case END_OBJECT, END_ARRAY -> level--;
                    case KEY_NAME -> forget(missing, level, parser);
                    default -> {
                        // A value.
                    }
                }
            }
            return missing.isEmpty();
        } catch (RuntimeException e) {
            // The parser has many, for what is no JSON, ends too early or is nested too deeply.
            if (e.getCause() instanceof IOException unread && !(unread instanceof CharConversionException)) {
                throw unread;
            }
            return false;
        }
    }

    private static void forget(Set<String> missing, int level, JsonParser parser) {
        if (level == 1) {
            missing.remove(parser.getString());
        }
    }
}
