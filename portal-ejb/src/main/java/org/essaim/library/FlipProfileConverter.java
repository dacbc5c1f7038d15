package org.essaim.library;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.essaim.library.content.ContentJson;
import org.essaim.library.content.FlipProfile;

/** A profile to one jsonb column. */
@Converter
public class FlipProfileConverter implements AttributeConverter<FlipProfile, Object> {

    @Override
    public Object convertToDatabaseColumn(FlipProfile profile) {
        return VersionContentConverter.jsonb(ContentJson.write(profile));
    }

    @Override
    public FlipProfile convertToEntityAttribute(Object column) {
        return ContentJson.profile(column.toString());
    }
}
