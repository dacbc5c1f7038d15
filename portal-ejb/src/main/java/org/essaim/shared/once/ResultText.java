package org.essaim.shared.once;

import java.lang.reflect.Method;

/** What a method that creates gives, as a text and back: nothing, a text, or an id. */
final class ResultText {

    private ResultText() {}

    /** Whether a method that gives this may be marked. */
    static boolean knows(Class<?> type) {
        return type == void.class || type == String.class || isId(type);
    }

    static String write(Object result) {
        try {
            if (result == null || result instanceof String) {
                return result == null ? "" : result.toString();
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
            return type.getDeclaredConstructor(long.class).newInstance(Long.parseLong(text));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == long.class;
    }
}
