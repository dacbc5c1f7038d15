package org.essaim.web.uploads;

import jakarta.el.ELContext;
import jakarta.el.TypeConverter;
import jakarta.servlet.http.Part;

/** A field for a file that text was sent for is empty: a page finds no file, rather than a failure. */
public class TextIsNoFile extends TypeConverter {

    @Override
    public <T> T convertToType(ELContext context, Object value, Class<T> type) {
        if (type == Part.class && value instanceof String) {
            context.setPropertyResolved(value, type);
        }
        return null;
    }
}
