package org.essaim.it.http;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

/**
 * Every address of a page or a servlet, as the code knows them: tests of all addresses find a new one by themselves.
 */
public final class PublicAddresses {

    private PublicAddresses() {}

    /** Templates such as {@code /scenarios/{id}}. */
    public static List<String> pages() {
        return classes()
                .filter(type -> Routes.class.isAssignableFrom(type) && !type.isInterface())
                .flatMap(type -> routes(type).routes().stream())
                .map(Route::template)
                .distinct()
                .sorted()
                .toList();
    }

    /** Addresses without their {@code /*}. */
    static List<String> servlets() {
        return classes()
                .filter(type -> type.isAnnotationPresent(WebServlet.class))
                .flatMap(type -> Stream.of(type.getAnnotation(WebServlet.class).value()))
                .map(pattern -> pattern.replace("/*", ""))
                .sorted()
                .toList();
    }

    private static Stream<Class<?>> classes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.essaim.web")
                        .stream()
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> type.isAssignableTo(Routes.class) || type.isAnnotatedWith(WebServlet.class))
                        .map(type -> type.reflect());
    }

    private static Routes routes(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Routes) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }
}
