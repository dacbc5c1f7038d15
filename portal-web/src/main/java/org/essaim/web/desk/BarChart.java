package org.essaim.web.desk;

import jakarta.json.Json;
import java.util.List;

/** What {@code p:chart} draws as upright bars; its colours are those of the theme and come from {@code desk.js}. */
public final class BarChart {

    private BarChart() {}

    /**
     * The chart as JSON that may stand in a script.
     *
     * @param values one for each label
     */
    public static String of(String title, List<String> labels, List<Long> values) {
        var set = Json.createObjectBuilder().add("label", title).add("data", Json.createArrayBuilder(values));
        var data = Json.createObjectBuilder()
                .add("labels", Json.createArrayBuilder(labels))
                .add("datasets", Json.createArrayBuilder().add(set));
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", data)
                .build()
                .toString()
                .replace("<", "\\u003c");
    }
}
