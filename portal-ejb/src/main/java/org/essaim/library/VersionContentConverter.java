package org.essaim.library;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import org.essaim.library.content.ContentJson;
import org.essaim.library.content.VersionContent;
import org.postgresql.util.PGobject;

/** A content to one jsonb column. */
@Converter
public class VersionContentConverter implements AttributeConverter<VersionContent, Object> {

    @Override
    public Object convertToDatabaseColumn(VersionContent content) {
        return jsonb(ContentJson.write(content));
    }

    @Override
    public VersionContent convertToEntityAttribute(Object column) {
        return ContentJson.content(column.toString());
    }

    static PGobject jsonb(String json) {
        try {
            var column = new PGobject();
            column.setType("jsonb");
            column.setValue(json);
            return column;
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
