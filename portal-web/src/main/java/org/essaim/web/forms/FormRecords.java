package org.essaim.web.forms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.shared.text.Digits;

/**
 * Records as forms hold them: each component is a field of its name. A text stays as it was typed, also where a number is
 * wanted ({@link Typed}); a box is a {@code boolean}; one of several is an enumeration, null for none of them; any of
 * several a {@code Set}; what can be repeated {@link Rows}; ids, a list of records with one number.
 */
public final class FormRecords {

    private FormRecords() {}

    /** The record whose fields have these names, without anything before them. */
    public static <R extends Record> R read(FormValues values, Class<R> type) {
        return read(values, type, "");
    }

    /**
     * The record whose fields begin so.
     *
     * @param path such as {@code phases[0].}
     */
    public static <R extends Record> R read(FormValues values, Class<R> type, String path) {
        var components = type.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var arguments = Stream.of(components)
                .map(component -> value(values, component, path + component.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no form: " + type, e);
        }
    }

    private static Object value(FormValues values, RecordComponent component, String name) {
        var type = component.getType();
        if (type == String.class) {
            return values.text(name);
        }
        if (type == boolean.class) {
            return values.has(name);
        }
        if (type.isEnum()) {
            return constant(type, values.text(name));
        }
        if (type == Set.class) {
            return new LinkedHashSet<>(values.texts(name));
        }
        if (type == Rows.class) {
            return rows(values, content(component), name);
        }
        if (type == List.class) {
            return ids(content(component), values.texts(name));
        }
        throw new IllegalArgumentException("no field: " + component);
    }

    private static Object constant(Class<?> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> ((Enum<?>) value).name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** As many as there are with ascending numbers: {@code phases[0].key}, {@code phases[1].key}… */
    private static Rows<?> rows(FormValues values, Class<? extends Record> type, String name) {
        var found = new ArrayList<Row>();
        for (var i = 0; values.has(name + "[" + i + "].key"); i++) {
            found.add((Row) read(values, type, name + "[" + i + "]."));
        }
        return new Rows<>(found);
    }

    private static List<?> ids(Class<? extends Record> type, List<String> texts) {
        return texts.stream()
                .flatMapToLong(text -> Digits.read(text).stream())
                .mapToObj(number -> id(type, number))
                .distinct()
                .toList();
    }

    private static Object id(Class<? extends Record> type, long number) {
        try {
            return type.getConstructor(long.class).newInstance(number);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no id: " + type, e);
        }
    }

    private static Class<? extends Record> content(RecordComponent component) {
        var arguments = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
        return ((Class<?>) arguments[0]).asSubclass(Record.class);
    }

    /** Writes a record as a form would send it. */
    public static void write(FormValues values, Record form, String path) {
        for (var component : form.getClass().getRecordComponents()) {
            write(values, component(form, component), path + component.getName());
        }
    }

    private static void write(FormValues values, Object value, String name) {
        if (value instanceof Rows<?> rows) {
            for (var i = 0; i < rows.size(); i++) {
                write(values, (Record) rows.get(i), name + "[" + i + "].");
            }
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> values.put(name, each.toString()));
        } else if (value instanceof Boolean ticked) {
            if (ticked) {
                values.put(name, "on");
            }
        } else if (value instanceof Enum<?> constant) {
            values.put(name, constant.name());
        } else if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static Object component(Record form, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(form);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
