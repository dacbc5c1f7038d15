package org.essaim.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** JSON is made of the components of records: their fields, not methods that happen to look like getters. */
@Provider
public class JsonbProvider implements ContextResolver<Jsonb> {

    private static final Jsonb JSON = JsonbBuilder.create(
            new JsonbConfig().withPropertyVisibilityStrategy(new Fields()).withDeserializers(new CleanTexts()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }

    /** Needed as a class of its own: Yasson keeps the strategy by its type. */
    private static final class Fields implements PropertyVisibilityStrategy {
        @Override
        public boolean isVisible(Field field) {
            return true;
        }

        @Override
        public boolean isVisible(Method method) {
            return false;
        }
    }
}
