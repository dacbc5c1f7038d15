package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.library.content.Activity;
import org.essaim.library.content.Bloom;
import org.essaim.library.content.FlipType;
import org.essaim.library.content.Grouping;
import org.essaim.library.content.Interaction;
import org.essaim.library.content.Phase;
import org.essaim.library.content.PhaseMoment;
import org.essaim.library.content.Place;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.People;

/** Scenarios that a test needs, brought as far as it wants. */
@ApplicationScoped
public class TestScenarios {

    @Inject
    private People people;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private ScenarioReview review;

    /** A draft that lacks nothing. */
    public ScenarioId draftBy(Viewer author, String title) throws Exception {
        return people.as(author, () -> {
            var id = drafting.begin(new BeginScenario(title, "fr"));
            var draft = drafting.draft(id);
            drafting.save(new SaveDraft(id, draft.rowVersion(), complete(title)));
            return id;
        });
    }

    /** A submitted version; gives its row version. */
    public long submit(Viewer author, ScenarioId id) throws Exception {
        return people.as(author, () -> {
            drafting.submit(id, drafting.draft(id).rowVersion());
            return drafting.draft(id).rowVersion();
        });
    }

    public void publish(Viewer author, Viewer moderator, ScenarioId id) throws Exception {
        decide(author, moderator, id, Decision.PUBLISH);
    }

    /** Submits it, and has it decided with a reason. */
    public void decide(Viewer author, Viewer moderator, ScenarioId id, Decision decision) throws Exception {
        var version = submit(author, id);
        people.does(moderator, () -> review.decide(new ReviewDecision(id, version, decision, "Voici pourquoi.")));
    }

    public static VersionContent complete(String title, ResourceId... resources) {
        return new VersionContent(
                title,
                "Les élèves cherchent ensemble.",
                "fr",
                List.of("MATHS"),
                List.of("4E"),
                FlipType.ACTOR,
                List.of("Chercher"),
                List.of("1.1"),
                List.of("recherche"),
                30,
                "CC-BY-SA-4.0",
                "",
                "",
                "",
                "Un tutorat",
                "Un défi",
                "",
                List.of(new Phase(
                        "",
                        PhaseMoment.DURING,
                        "Chercher",
                        List.of(new Activity(
                                "",
                                "Chercher en groupe",
                                "Par quatre.",
                                40,
                                Place.CLASS,
                                true,
                                Grouping.GROUP,
                                Bloom.ANALYSE,
                                Interaction.PEER_EXCHANGE,
                                "",
                                "",
                                List.of(),
                                List.of(resources))))));
    }
}
