package org.essaim.library.content;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Contents and profiles as the JSON that the database stores: the components of the records, ids as numbers. */
public final class ContentJson {

    private static final Jsonb JSON = JsonbBuilder.create(
            new JsonbConfig().withPropertyVisibilityStrategy(new Components()).withAdapters(new ResourceIds()));

    private ContentJson() {}

    public static String write(VersionContent content) {
        return JSON.toJson(content);
    }

    public static String write(FlipProfile profile) {
        return JSON.toJson(profile);
    }

    public static VersionContent content(String json) {
        return ContentReader.of(json).content();
    }

    public static FlipProfile profile(String json) {
        return ContentReader.of(json).profile();
    }

    /** Fields of the records, not methods that happen to look like getters. */
    public static final class Components implements PropertyVisibilityStrategy {
        @Override
        public boolean isVisible(Field field) {
            return true;
        }

        @Override
        public boolean isVisible(Method method) {
            return false;
        }
    }

    /** A resource id as a number. */
    public static final class ResourceIds implements JsonbAdapter<ResourceId, Long> {
        @Override
        public Long adaptToJson(ResourceId id) {
            return id.value();
        }

        @Override
        public ResourceId adaptFromJson(Long value) {
            return new ResourceId(value);
        }
    }
}
