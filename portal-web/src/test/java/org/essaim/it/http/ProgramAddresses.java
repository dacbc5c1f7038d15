package org.essaim.it.http;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the code answers besides pages, each as a method and an address: resources of the API and servlets. */
final class ProgramAddresses {

    /** Methods that servlets have by themselves. */
    private static final String DO = "do";

    private ProgramAddresses() {}

    /** Such as {@code GET /api/imports/{id}}. */
    static Set<String> ofResources() {
        return classes()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getMethods()).flatMap(method -> operations(type, method)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> operations(Class<?> type, Method method) {
        var below = method.getAnnotation(Path.class);
        return Stream.of(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(http -> http.value() + " /api/"
                        + type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value()));
    }

    /** Such as {@code POST /langue} and {@code GET /ressources/*}. */
    static Set<String> ofServlets() {
        return classes()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .flatMap(type -> type.getMethods().stream()
                        .map(JavaMethod::getName)
                        .filter(name -> name.matches("do[A-Z][a-z]+"))
                        .flatMap(name -> Stream.of(type.getAnnotationOfType(WebServlet.class)
                                        .value())
                                .map(pattern -> name.substring(DO.length()).toUpperCase(Locale.ROOT) + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> classes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.essaim.web")
                        .stream();
    }
}
