package org.essaim.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever a method takes or gives holds no entity: neither itself, nor in a list or any other type argument, nor in a component of a record. */
final class KeepEntitiesInside extends ArchCondition<JavaMethod> {

    KeepEntitiesInside() {
        super("take and give no entity, however deep");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        var types = Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream());
        held(types)
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .forEach(entity -> events.add(
                        SimpleConditionEvent.violated(method, method.getFullName() + " lets out " + entity.getName())));
    }

    /** Those types, and all that their values can hold. */
    private static Stream<JavaClass> held(Stream<JavaType> types) {
        Set<JavaClass> known = new LinkedHashSet<>();
        var open = new ArrayDeque<JavaClass>();
        types.flatMap(KeepEntitiesInside::involved).forEach(open::add);
        while (!open.isEmpty()) {
            var type = open.remove();
            if (known.add(type) && type.getPackageName().startsWith("org.essaim")) {
                open.addAll(type.getAllSubclasses());
                type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .flatMap(field -> involved(field.getType()))
                        .forEach(open::add);
            }
        }
        return known.stream();
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType);
    }
}
