package org.essaim.library.merging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.library.content.Activity;
import org.essaim.library.content.Phase;
import org.essaim.library.content.VersionContent;

/** Reads and makes the records of a content by their components, so that one which is added is merged like the others. */
final class RecordParts {

    /** What is no part: it says where the parts stand. */
    private static final Set<String> PLACES = Set.of("key", "phases", "activities");

    private RecordParts() {}

    static List<String> ofContent() {
        return names(VersionContent.class);
    }

    static List<String> ofPhase() {
        return names(Phase.class);
    }

    static List<String> ofActivity() {
        return names(Activity.class);
    }

    private static List<String> names(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !PLACES.contains(name))
                .toList();
    }

    static Object value(Record record, String name) {
        try {
            return record.getClass().getMethod(name).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no part " + name, e);
        }
    }

    static <R extends Record> R make(Class<R> type, Function<String, Object> values) {
        var components = type.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var arguments = Stream.of(components)
                .map(component -> values.apply(component.getName()))
                .toArray();
        try {
            return type.getConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }
}
