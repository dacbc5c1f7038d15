package org.essaim.web.library.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.library.BeginScenario;
import org.essaim.library.ReviewDecision;
import org.essaim.library.content.Reason;
import org.essaim.library.content.VersionContent;
import org.essaim.library.resources.ResourceContent;

/** What the forms of the library fill: their fields take the limits of it. */
@Named
@ApplicationScoped
public class EditingCommands {

    public Class<?> getBegin() {
        return BeginScenario.class;
    }

    /** Beside the draft itself, what is only typed to find something. */
    public List<Class<?>> getDraft() {
        return List.of(VersionContent.class, DraftAside.class);
    }

    public Class<?> getResource() {
        return ResourceContent.class;
    }

    public Class<?> getReview() {
        return ReviewDecision.class;
    }

    public Class<?> getReason() {
        return Reason.class;
    }
}
