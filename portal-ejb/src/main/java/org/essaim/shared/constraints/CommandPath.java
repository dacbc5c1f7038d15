package org.essaim.shared.constraints;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** The way to a component of a command: {@code phases[0].activities[2].minutes}. */
final class CommandPath {

    private static final Pattern STEP = Pattern.compile("([^\\[]*)(?:\\[(\\d{1,6})])?.*");

    private CommandPath() {}

    /** The record that holds the component a path ends with; null when the path leads nowhere. */
    static Class<?> holder(Class<?> type, String path) {
        var steps = path.split("\\.");
        Class<?> holder = type;
        for (var i = 0; i < steps.length; i++) {
            var at = position(holder, name(steps[i]));
            if (at < 0) {
                return null;
            }
            holder = i == steps.length - 1 ? holder : content(holder.getRecordComponents()[at]);
        }
        return holder;
    }

    static String lastName(String path) {
        return name(path.substring(path.lastIndexOf('.') + 1));
    }

    /** Numbers by which paths stand in the order of their components. */
    static int[] order(Class<?> type, String path) {
        var order = new ArrayList<Integer>();
        Class<?> holder = type;
        for (var step : path.split("\\.")) {
            var at = position(holder, name(step));
            order.add(at);
            var found = STEP.matcher(step);
            order.add(found.matches() && found.group(2) != null ? Integer.parseInt(found.group(2)) : -1);
            if (at >= 0) {
                holder = content(holder.getRecordComponents()[at]);
            }
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String name(String step) {
        var bracket = step.indexOf('[');
        return bracket < 0 ? step : step.substring(0, bracket);
    }

    private static int position(Class<?> holder, String name) {
        var components = holder.isRecord() ? holder.getRecordComponents() : new RecordComponent[0];
        for (var i = 0; i < components.length; i++) {
            if (components[i].getName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** Its own type, or that of the elements of a list. */
    private static Class<?> content(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }
}
