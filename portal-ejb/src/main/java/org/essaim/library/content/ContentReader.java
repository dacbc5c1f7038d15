package org.essaim.library.content;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads what {@link ContentJson} wrote, member by member: what is missing is empty, what is unknown is passed over. The
 * JSON-B of the server cannot make records.
 */
final class ContentReader {

    private static final JsonReaderFactory READERS = JsonProvider.provider().createReaderFactory(Map.of());

    private final JsonObject json;

    private ContentReader(JsonObject json) {
        this.json = json;
    }

    static ContentReader of(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return new ContentReader(reader.readObject());
        }
    }

    VersionContent content() {
        return new VersionContent(
                text("title"),
                text("summary"),
                text("language"),
                texts("disciplines"),
                texts("levels"),
                value("flip", FlipType.class),
                texts("objectives"),
                texts("skills"),
                texts("keywords"),
                number("preparationMinutes"),
                text("licence"),
                text("equipment"),
                text("homeEquipment"),
                text("homeFallback"),
                text("supportForStruggling"),
                text("challengeForAdvanced"),
                text("familyInformation"),
                objects("phases", ContentReader::phase));
    }

    FlipProfile profile() {
        return new FlipProfile(objects("slices", ContentReader::slice));
    }

    private Phase phase() {
        return new Phase(
                text("key"),
                value("moment", PhaseMoment.class),
                text("title"),
                objects("activities", ContentReader::activity));
    }

    private Activity activity() {
        return new Activity(
                text("key"),
                text("title"),
                text("instructions"),
                number("minutes"),
                value("place", Place.class),
                json.getBoolean("synchronous", false),
                value("grouping", Grouping.class),
                value("bloom", Bloom.class),
                value("interaction", Interaction.class),
                text("help"),
                text("feedback"),
                texts("tools"),
                array("resources").getValuesAs(JsonNumber.class).stream()
                        .map(id -> new ResourceId(id.longValueExact()))
                        .toList());
    }

    private FlipProfile.Slice slice() {
        return new FlipProfile.Slice(
                value("moment", PhaseMoment.class),
                value("place", Place.class),
                value("bloom", Bloom.class),
                value("grouping", Grouping.class),
                number("minutes"));
    }

    private String text(String name) {
        return json.getString(name, "");
    }

    private int number(String name) {
        return json.getInt(name, 0);
    }

    private <E extends Enum<E>> E value(String name, Class<E> type) {
        var text = text(name);
        return text.isEmpty() ? null : Enum.valueOf(type, text);
    }

    private List<String> texts(String name) {
        return array(name).getValuesAs(JsonString::getString);
    }

    private <T> List<T> objects(String name, Function<ContentReader, T> mapper) {
        return array(name).getValuesAs(JsonObject.class).stream()
                .map(ContentReader::new)
                .map(mapper)
                .toList();
    }

    private JsonArray array(String name) {
        return json.containsKey(name) ? json.getJsonArray(name) : JsonArray.EMPTY_JSON_ARRAY;
    }
}
