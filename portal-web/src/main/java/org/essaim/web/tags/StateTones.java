package org.essaim.web.tags;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** The tones of all capabilities: {@code #{tones.of(state)}}. */
@Named("tones")
@ApplicationScoped
public class StateTones {

    @Inject
    @Any
    private Instance<Tones> capabilities;

    private final Map<Enum<?>, Tone> all = new HashMap<>();

    @PostConstruct
    void collect() {
        capabilities.forEach(capability -> all.putAll(capability.tones()));
    }

    /** How the class of the chip ends; that of the plain one for null. */
    public String of(Enum<?> state) {
        return (state == null ? Tone.PLAIN : all.getOrDefault(state, Tone.PLAIN)).suffix();
    }
}
