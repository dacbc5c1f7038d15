package org.essaim.shared.seen;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** In what two records of one class differ. */
final class Differences {

    private final Map<String, Object> found = new LinkedHashMap<>();

    private Differences() {}

    /** Values of the first one, by the paths of their fields. Lists are compared as long as they have records at one place. */
    static Map<String, Object> between(Record one, Record other) {
        var differences = new Differences();
        differences.compare("", one, other);
        return differences.found;
    }

    private void compare(String path, Record one, Record other) {
        for (var component : one.getClass().getRecordComponents()) {
            compare(path + component.getName(), value(component, one), value(component, other));
        }
    }

    private void compare(String path, Object one, Object other) {
        if (one instanceof List<?> ones && other instanceof List<?> others) {
            for (var i = 0; i < Math.min(ones.size(), others.size()); i++) {
                if (ones.get(i) instanceof Record first && others.get(i) instanceof Record second) {
                    compare(path + "[" + i + "].", first, second);
                }
            }
        } else if (!Objects.equals(one, other)) {
            found.put(path, one);
        }
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
