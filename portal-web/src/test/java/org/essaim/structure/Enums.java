package org.essaim.structure;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The enumerations of both modules by their simple names, as keys of texts name them. */
final class Enums {

    private static final Path[] CLASSES = {Path.of("target/classes"), Path.of("../portal-ejb/target/classes")};

    private final Map<String, List<String>> constants = new TreeMap<>();

    Enums() {
        new ClassFileImporter()
                .importPaths(CLASSES).stream().filter(JavaClass::isEnum).forEach(this::keep);
    }

    boolean isKnown(String name) {
        return constants.containsKey(name);
    }

    List<String> constants(String name) {
        if (!isKnown(name)) {
            throw new AssertionError("no enumeration is named " + name);
        }
        return constants.get(name);
    }

    private void keep(JavaClass type) {
        constants
                .computeIfAbsent(type.getSimpleName(), name -> new ArrayList<>())
                .addAll(type.getEnumConstants().stream()
                        .map(JavaEnumConstant::name)
                        .toList());
    }
}
