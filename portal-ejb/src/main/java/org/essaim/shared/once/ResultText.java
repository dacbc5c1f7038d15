package org.essaim.shared.once;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;

/** What a marked method gives, as a text and back: nothing, a text, an id, or what {@code valueOf} reads from its own text. */
final class ResultText {

    private ResultText() {}

    /** Whether a method that gives this may be marked. */
    static boolean knows(Class<?> type) {
        return type == void.class
                || type == String.class
                || isId(type)
                || reading(type).isPresent();
    }

    static String write(Object result) {
        try {
            if (result == null) {
                return "";
            }
            if (!isId(result.getClass())) {
                return result.toString();
            }
            var number = result.getClass().getRecordComponents()[0].getAccessor();
            return number.invoke(result).toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Object read(String text, Method method) {
        var type = method.getReturnType();
        if (type == void.class) {
            return null;
        }
        if (type == String.class) {
            return text;
        }
        try {
            var reading = reading(type);
            if (reading.isPresent()) {
                return reading.get().invoke(null, text);
            }
            return type.getDeclaredConstructor(long.class).newInstance(Long.parseLong(text));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Method> reading(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && method.getName().equals("valueOf"))
                .filter(method -> method.getReturnType() == type
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst();
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == long.class;
    }
}
