package org.essaim.web.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** The slots of all capabilities. */
@ApplicationScoped
class Slots {

    private Map<String, Slot> byName = Map.of();

    @Inject
    void collect(@Any Instance<Slot> capabilities) {
        byName = capabilities.stream().collect(Collectors.toUnmodifiableMap(Slot::name, slot -> slot));
    }

    /** What stands there for whoever looks. */
    String fill(String name, Visit visit) {
        var slot = byName.get(name);
        if (slot == null) {
            throw new IllegalArgumentException("no bean is the slot " + name);
        }
        if (!visit.viewer().isSignedIn()) {
            return "";
        }
        var out = new Html();
        slot.write(out, visit);
        return out.toString();
    }
}
