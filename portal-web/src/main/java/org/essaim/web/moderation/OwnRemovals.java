package org.essaim.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.essaim.moderation.Decisions;
import org.essaim.moderation.OwnRemoval;

/** On pages where members change what is theirs: that moderators took it away. */
@Named
@RequestScoped
public class OwnRemovals {

    private final Map<String, Optional<OwnRemoval>> known = new HashMap<>();

    @Inject
    private Decisions decisions;

    /** Of the viewer's own card or profile, read once a request. */
    public Optional<OwnRemoval> of(String kind) {
        return known.computeIfAbsent(kind, decisions::ofOwn);
    }
}
