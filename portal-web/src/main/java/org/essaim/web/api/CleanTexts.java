package org.essaim.web.api;

import jakarta.json.JsonString;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.essaim.shared.text.Text;

/** The gate for texts in bodies: every string of a record passes it; a value of another type is null. */
class CleanTexts implements JsonbDeserializer<String> {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context, Type type) {
        return parser.getValue() instanceof JsonString string ? Text.clean(string.getString()) : null;
    }
}
