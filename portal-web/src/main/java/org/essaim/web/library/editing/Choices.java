package org.essaim.web.library.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.library.Decision;
import org.essaim.library.content.Bloom;
import org.essaim.library.content.FlipType;
import org.essaim.library.content.Grouping;
import org.essaim.library.content.Interaction;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.Place;
import org.essaim.library.resources.ResourceKind;

/** What the forms offer to choose from. */
@Named("editingChoices")
@ApplicationScoped
public class Choices {

    public List<PhaseMoment> getMoments() {
        return List.of(PhaseMoment.values());
    }

    public List<Place> getPlaces() {
        return List.of(Place.values());
    }

    public List<Grouping> getGroupings() {
        return List.of(Grouping.values());
    }

    public List<Bloom> getBlooms() {
        return List.of(Bloom.values());
    }

    public List<Interaction> getInteractions() {
        return List.of(Interaction.values());
    }

    public List<FlipType> getFlips() {
        return List.of(FlipType.values());
    }

    public List<Decision> getDecisions() {
        return List.of(Decision.values());
    }

    public List<ResourceKind> getKinds() {
        return List.of(ResourceKind.values());
    }
}
