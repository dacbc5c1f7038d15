package org.essaim.web.linked;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.function.Function;

/** schema.org in JSON-LD: what is empty is left out, and nothing in it can end the script element that holds it. */
public final class LinkedData {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonObjectBuilder builder = JSON.createObjectBuilder();

    private LinkedData() {}

    /** The thing that a page is about. */
    public static LinkedData page(String... types) {
        var data = new LinkedData();
        data.builder.add("@context", "https://schema.org");
        return data.types(types);
    }

    /** A thing inside another one. */
    public static LinkedData thing(String... types) {
        return new LinkedData().types(types);
    }

    private LinkedData types(String... types) {
        if (types.length == 1) {
            builder.add("@type", types[0]);
        } else {
            var array = JSON.createArrayBuilder();
            for (var type : types) {
                array.add(type);
            }
            builder.add("@type", array);
        }
        return this;
    }

    public LinkedData put(String name, String value) {
        if (value != null && !value.isEmpty()) {
            builder.add(name, value);
        }
        return this;
    }

    public LinkedData put(String name, boolean value) {
        builder.add(name, value);
        return this;
    }

    public LinkedData put(String name, LinkedData value) {
        if (value != null) {
            builder.add(name, value.builder.build());
        }
        return this;
    }

    public LinkedData putTexts(String name, Collection<String> values) {
        var array = JSON.createArrayBuilder();
        values.forEach(array::add);
        return putArray(name, array, values.isEmpty());
    }

    public <T> LinkedData putAll(String name, Collection<T> values, Function<T, LinkedData> thing) {
        var array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(thing.apply(value).builder.build()));
        return putArray(name, array, values.isEmpty());
    }

    private LinkedData putArray(String name, JsonArrayBuilder array, boolean empty) {
        if (!empty) {
            builder.add(name, array);
        }
        return this;
    }

    /** For a script element: {@code <}, {@code >}, {@code &} and the line ends of JavaScript are escaped. */
    public String script() {
        JsonObject object = builder.build();
        return escape(((JsonValue) object).toString());
    }

    /** ISO 8601 duration. */
    public static String duration(int minutes) {
        return minutes <= 0 ? "" : "PT" + minutes + "M";
    }

    private static String escape(String json) {
        var safe = new StringBuilder(json.length() + 64);
        for (var i = 0; i < json.length(); i++) {
            var character = json.charAt(i);
            switch (character) {
                case '<', '>', '&', '\u2028', '\u2029' -> safe.append("\\u").append("%04x".formatted((int) character));
                default -> safe.append(character);
            }
        }
        return safe.toString();
    }
}
