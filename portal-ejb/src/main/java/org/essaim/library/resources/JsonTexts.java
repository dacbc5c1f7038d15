package org.essaim.library.resources;

import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.postgresql.util.PGobject;

/** A list of texts to one jsonb column. */
@Converter
public class JsonTexts implements AttributeConverter<List<String>, Object> {

    /** Looked up once: each look-up walks the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public Object convertToDatabaseColumn(List<String> texts) {
        try {
            var column = new PGobject();
            column.setType("jsonb");
            column.setValue(write(texts));
            return column;
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public List<String> convertToEntityAttribute(Object column) {
        return read(column.toString());
    }

    static String write(Collection<String> texts) {
        return JSON.createArrayBuilder(texts).build().toString();
    }

    static List<String> read(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            return List.copyOf(reader.readArray().getValuesAs(JsonString::getString));
        }
    }
}
