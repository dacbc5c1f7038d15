package org.essaim.shared.viewer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** {@link MemberId} to one bigint column. */
@Converter(autoApply = true)
public class MemberIdConverter implements AttributeConverter<MemberId, Long> {

    @Override
    public Long convertToDatabaseColumn(MemberId id) {
        return id == null ? null : id.value();
    }

    @Override
    public MemberId convertToEntityAttribute(Long value) {
        return value == null ? null : new MemberId(value);
    }
}
