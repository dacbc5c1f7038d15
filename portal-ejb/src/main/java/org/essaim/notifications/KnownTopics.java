package org.essaim.notifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics of all capabilities, by their codes. */
@ApplicationScoped
class KnownTopics {

    @Inject
    @Any
    private Instance<Topics> capabilities;

    private final Map<String, Topic> byCode = new LinkedHashMap<>();

    @PostConstruct
    void collect() {
        capabilities.stream()
                .sorted((one, other) -> code(one).compareTo(code(other)))
                .flatMap(capability -> capability.topics().stream())
                .forEach(topic -> byCode.put(topic.code(), topic));
    }

    private static String code(Topics capability) {
        return capability.topics().get(0).code();
    }

    List<Topic> all() {
        return List.copyOf(byCode.values());
    }

    /** Empty for one that no capability has any more. */
    Optional<Topic> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Those that are heard of by following a thing of this kind. */
    List<Topic> of(String kind) {
        return byCode.values().stream()
                .filter(topic -> topic.followed().filter(kind::equals).isPresent())
                .toList();
    }
}
