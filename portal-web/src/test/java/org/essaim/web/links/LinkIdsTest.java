package org.essaim.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkIdsTest {

    /**
     * A page says by this word which link of its place is the current one. Beans that count what waits need the server, and
     * are left out.
     */
    @Test
    void noTwoLinksOfAPlaceAreCalledTheSame() {
        var links = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.essaim.web")
                        .stream()
                        .filter(type -> type.isAssignableTo(Links.class) && !type.isInterface())
                        .filter(type ->
                                type.getFields().stream().noneMatch(field -> field.isAnnotatedWith(Inject.class)))
                        .flatMap(type -> links(type).stream())
                        .map(link -> link.place() + " " + link.id())
                        .toList();
        assertThat(links).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }

    private static List<Link> links(JavaClass type) {
        try {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Links) constructor.newInstance()).links();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
