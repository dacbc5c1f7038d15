package org.essaim.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The document and the code say the same. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");

    private final JsonObject document = read();

    @Test
    void theDescriptionNamesExactlyTheMethodsOfTheApi() {
        var described = new TreeSet<String>();
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> described.add(method + " " + path)));
        assertThat(described).isEqualTo(implemented());
    }

    @Test
    void everyReferenceOfTheDescriptionIsDefined() {
        var references = new ArrayList<String>();
        collect(document, references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.getValue(reference.substring(1)))
                .isNotNull());
    }

    @Test
    void everyOperationHasAUniqueIdAndAResponse() {
        var ids = new ArrayList<String>();
        for (var path : document.getJsonObject("paths").values()) {
            for (var operation : path.asJsonObject().values()) {
                ids.add(operation.asJsonObject().getString("operationId"));
                assertThat(operation.asJsonObject().getJsonObject("responses")).isNotEmpty();
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static TreeSet<String> implemented() {
        var found = new TreeSet<String>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.essaim.web");
        for (var type : classes) {
            if (type.isAnnotatedWith(Path.class)) {
                type.getMethods().forEach(method -> addMethod(type, method, found));
            }
        }
        return found;
    }

    private static void addMethod(JavaClass type, JavaMethod method, Set<String> found) {
        for (var annotation : method.getAnnotations()) {
            // Reflected: the importer reads our own classes only, and this is an annotation of an annotation.
            Optional.ofNullable(annotation.getRawType().reflect().getAnnotation(HttpMethod.class))
                    .ifPresent(verb -> {
                        var rest = method.tryGetAnnotationOfType(Path.class)
                                .map(path -> "/" + path.value())
                                .orElse("");
                        // A pattern belongs to the code, not to the address: {id: \d+} is {id}.
                        var path = ("/api/"
                                        + type.getAnnotationOfType(Path.class).value() + rest)
                                .replaceAll("//+", "/")
                                .replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
                        found.add(verb.value().toLowerCase(Locale.ROOT) + " " + path);
                    });
        }
    }

    private static void collect(JsonValue value, List<String> references) {
        if (value instanceof JsonObject object) {
            if (object.containsKey("$ref")) {
                references.add(object.getString("$ref"));
            }
            object.values().forEach(each -> collect(each, references));
        } else if (value instanceof JsonStructure array) {
            array.asJsonArray().forEach(each -> collect(each, references));
        }
    }

    private static JsonObject read() {
        try (var stream = OpenApiTest.class.getResourceAsStream("/openapi.json");
                var reader = Json.createReader(stream)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
