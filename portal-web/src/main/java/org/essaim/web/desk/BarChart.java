package org.essaim.web.desk;

import jakarta.json.Json;
import java.util.List;

/** What {@code p:chart} draws as upright bars; its colours are those of the theme and come from {@code desk.js}. */
public final class BarChart {

    /** Bars of one colour, one for each label. */
    public record Series(String title, List<Long> values) {

        public Series {
            values = List.copyOf(values);
        }
    }

    private BarChart() {}

    /**
     * The chart as JSON that may stand in a script.
     *
     * @param values one for each label
     */
    public static String of(String title, List<String> labels, List<Long> values) {
        return of(labels, List.of(new Series(title, values)));
    }

    /** The same with several bars for each label, side by side. */
    public static String of(List<String> labels, List<Series> series) {
        var sets = Json.createArrayBuilder();
        series.forEach(each -> sets.add(Json.createObjectBuilder()
                .add("label", each.title())
                .add("data", Json.createArrayBuilder(each.values()))));
        var data = Json.createObjectBuilder()
                .add("labels", Json.createArrayBuilder(labels))
                .add("datasets", sets);
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", data)
                .build()
                .toString()
                .replace("<", "\\u003c");
    }
}
