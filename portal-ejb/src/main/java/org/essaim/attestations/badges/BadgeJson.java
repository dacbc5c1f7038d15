package org.essaim.attestations.badges;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/** JSON of badges and of what stands beside them. */
final class BadgeJson {

    /** Looked up once: each look-up walks the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private BadgeJson() {}

    static JsonObjectBuilder object() {
        return JSON.createObjectBuilder();
    }

    /** One that begins with what another has. */
    static JsonObjectBuilder object(JsonObject begun) {
        return JSON.createObjectBuilder(begun);
    }

    static JsonArray texts(String... texts) {
        return JSON.createArrayBuilder(List.of(texts)).build();
    }

    static JsonArray objects(List<JsonObject> objects) {
        var array = JSON.createArrayBuilder();
        objects.forEach(array::add);
        return array.build();
    }
}
