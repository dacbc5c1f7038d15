package org.essaim.library.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.essaim.library.imports.ImportProgress.LineError;

/** What was wrong in one import so far: the exact count of failed lines, and the first thousand errors. */
class ImportTally {

    static final int MOST_ERRORS = 1_000;

    private static final JsonProvider JSON = JsonProvider.provider();

    private final List<LineError> errors = new ArrayList<>();
    private int failed;

    int failed() {
        return failed;
    }

    void failed(LineError error) {
        failed++;
        remark(error);
    }

    void remark(LineError error) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(error);
        }
    }

    /** The errors in the order of lines, as the database stores them. */
    String errorsAsJson() {
        var array = JSON.createArrayBuilder();
        errors.stream()
                .sorted(Comparator.comparingInt(LineError::line))
                .forEach(error -> array.add(JSON.createObjectBuilder()
                        .add("line", error.line())
                        .add("key", error.messageKey())
                        .add("arguments", JSON.createArrayBuilder(error.arguments()))));
        return array.build().toString();
    }

    static List<LineError> errors(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(each -> new LineError(
                            each.getInt("line"), each.getString("key"), texts(each.getJsonArray("arguments"))))
                    .toList();
        }
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }
}
