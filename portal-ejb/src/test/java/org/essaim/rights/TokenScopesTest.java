package org.essaim.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "org.essaim", importOptions = ImportOption.DoNotIncludeTests.class)
class TokenScopesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern ROW = Pattern.compile("\\('([a-z]+:[a-z]+)', '([A-Z]+)'\\)");

    @ArchTest
    static void theScopesOfTheCommandLineAreThoseOfTheCapabilities(JavaClasses classes) throws IOException {
        var rows = new TreeSet<String>();
        try (var migrations = Files.newDirectoryStream(MIGRATIONS, "*.sql")) {
            for (var migration : migrations) {
                ROW.matcher(Files.readString(migration))
                        .results()
                        .forEach(match -> rows.add(match.group(1) + " " + match.group(2)));
            }
        }
        assertThat(rows)
                .isEqualTo(contributed(classes).stream()
                        .map(scope -> scope.text() + " " + scope.required())
                        .collect(Collectors.toSet()));
    }

    private static List<TokenScope> contributed(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAssignableTo(TokenScopes.class) && !type.isInterface())
                .flatMap(type -> made(type).scopes().stream())
                .toList();
    }

    private static TokenScopes made(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (TokenScopes) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
