package org.essaim.shared.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;

/** A record class, opened once: its components and its constructor. */
final class RecordShape {

    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private static final ClassValue<Boolean> VALUES = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getName().equals("value");
        }
    };

    private final List<RecordComponent> components;
    private final List<String> columns;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        this.components = List.of(type.getRecordComponents());
        this.columns = components.stream().map(RecordShape::column).toList();
        components.forEach(component -> component.getAccessor().setAccessible(true));
        var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new SqlMappingException(type.getName() + " has no constructor of its components", e);
        }
        constructor.setAccessible(true);
    }

    static RecordShape of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Whether it wraps one value, as ids do, rather than being a row. */
    static boolean isValue(Class<?> type) {
        return VALUES.get(type);
    }

    List<RecordComponent> components() {
        return components;
    }

    /** The columns that the components are read from, in their order: {@code published_at} for {@code publishedAt}. */
    List<String> columns() {
        return columns;
    }

    private static String column(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    Object onlyValue(Object instance) {
        if (components.size() != 1) {
            throw new SqlMappingException(instance.getClass().getName() + " is no single value");
        }
        try {
            return components.get(0).getAccessor().invoke(instance);
        } catch (ReflectiveOperationException e) {
            throw new SqlMappingException(instance.getClass().getName() + " cannot be read", e);
        }
    }

    Object make(Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new SqlMappingException(
                    constructor.getDeclaringClass().getName() + " refuses what a row holds", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new SqlMappingException(constructor.getDeclaringClass().getName() + " cannot be made", e);
        }
    }
}
