package org.essaim.shared.personal;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How long a capability keeps what. Found by being a bean; one night after the other, what is too old goes. */
public interface Retentions {

    /** Always the same, in the order of the page. */
    List<Retention> retentions();

    /** Other lengths of time that the page about personal data tells, by the word it names them with. */
    default Map<String, Duration> limits() {
        return Map.of();
    }
}
