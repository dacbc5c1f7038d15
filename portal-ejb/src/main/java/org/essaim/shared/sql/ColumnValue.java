package org.essaim.shared.sql;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the driver gives for a column, to the type that a component asks for. Never guesses: what does not fit is an error. */
final class ColumnValue {

    /** Looked up once: each look-up walks the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private ColumnValue() {}

    /**
     * The value in that type.
     *
     * @param generic the type with its element, for optionals, lists and sets; a null column is an empty one of these
     * @param value null for null, which a primitive refuses
     */
    static Object to(Class<?> type, Type generic, Object value, String column) {
        if (type == Optional.class) {
            return value == null ? Optional.empty() : Optional.of(inside(generic, value, column));
        }
        if (type == List.class) {
            return elements(generic, value, column);
        }
        if (type == Set.class) {
            return Set.copyOf(new LinkedHashSet<>(elements(generic, value, column)));
        }
        if (type == Map.class) {
            return value == null ? Map.of() : texts(value.toString(), column);
        }
        if (value == null && type.isPrimitive()) {
            throw new SqlMappingException("column " + column + " is null, and " + type + " cannot be");
        }
        return value == null ? null : to(type, value, column);
    }

    /** The value of an optional, which may be a collection in its turn. */
    private static Object inside(Type optional, Object value, String column) {
        var argument = ((ParameterizedType) optional).getActualTypeArguments()[0];
        return argument instanceof ParameterizedType collection
                ? to((Class<?>) collection.getRawType(), collection, value, column)
                : to(element(optional), value, column);
    }

    private static Object to(Class<?> type, Object value, String column) {
        if (type.isEnum()) {
            return constant(type, value.toString(), column);
        }
        if (RecordShape.isValue(type)) {
            var shape = RecordShape.of(type);
            return shape.make(to(shape.components().get(0).getType(), value, column));
        }
        if (value instanceof Number number) {
            return number(type, number, column);
        }
        if (type == Instant.class) {
            return instant(value, column);
        }
        if (type == LocalDate.class && value instanceof Date day) {
            return day.toLocalDate();
        }
        if (type == byte[].class && value instanceof byte[]) {
            return value;
        }
        if (type == UUID.class) {
            return UUID.fromString(value.toString());
        }
        if ((type == boolean.class || type == Boolean.class) && value instanceof Boolean) {
            return value;
        }
        if (type == String.class && !(value instanceof List) && !(value instanceof java.util.Date)) {
            return value.toString();
        }
        throw misfit(type, value, column);
    }

    private static Object number(Class<?> type, Number number, String column) {
        if (type == long.class || type == Long.class) {
            return number.longValue();
        }
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(number.longValue());
        }
        if (type == double.class || type == Double.class) {
            return number.doubleValue();
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(number.toString());
        }
        throw misfit(type, number, column);
    }

    private static Instant instant(Object value, String column) {
        if (value instanceof Timestamp time) {
            return time.toInstant();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        throw misfit(Instant.class, value, column);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> type, String name, String column) {
        try {
            return Enum.valueOf((Class) type, name);
        } catch (IllegalArgumentException e) {
            throw new SqlMappingException("column " + column + ": " + type.getName() + " has no " + name, e);
        }
    }

    /** Of an array of SQL, or one of JSON. */
    private static List<?> elements(Type generic, Object value, String column) {
        if (value == null) {
            return List.of();
        }
        var type = element(generic);
        var raw = value instanceof List<?> array ? array : elements(value.toString(), column);
        return raw.stream().map(each -> to(type, each, column)).toList();
    }

    private static List<Object> elements(String json, String column) {
        if (!json.startsWith("[")) {
            throw new SqlMappingException("column " + column + " is no array");
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readArray().stream().map(ColumnValue::plain).toList();
        }
    }

    /** Of an object of JSON whose members are texts. */
    private static Map<String, String> texts(String json, String column) {
        if (!json.startsWith("{")) {
            throw new SqlMappingException("column " + column + " is no object");
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            var texts = new HashMap<String, String>();
            reader.readObject()
                    .forEach((name, value) -> texts.put(name, plain(value).toString()));
            return Map.copyOf(texts);
        }
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.bigDecimalValue() : value.toString();
    }

    private static Class<?> element(Type generic) {
        if (generic instanceof ParameterizedType parameterized
                && parameterized.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        throw new SqlMappingException(generic + " does not tell the type of its elements");
    }

    private static SqlMappingException misfit(Class<?> type, Object value, String column) {
        return new SqlMappingException(
                "column " + column + " holds a " + value.getClass().getName() + ", not a " + type.getName());
    }
}
