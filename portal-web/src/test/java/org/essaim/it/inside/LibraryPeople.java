package org.essaim.it.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.essaim.identity.EditProfile;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.NewMember;
import org.essaim.identity.SchoolRole;
import org.essaim.library.BeginScenario;
import org.essaim.library.SaveDraft;
import org.essaim.library.ScenarioDrafting;
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
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.MemberId;
import org.essaim.shared.Role;
import org.essaim.shared.Viewer;

/** Members that a test needs, and scenarios by them. */
@ApplicationScoped
public class LibraryPeople {

    private static final Viewer FOUNDER =
            Viewer.member(new MemberId(Long.MAX_VALUE), Set.of(Role.ADMIN), Locale.FRENCH);

    @Inject
    private MemberAdministration members;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private CurrentViewer viewer;

    /** Somebody new with these roles and MEMBER. */
    public Viewer somebody(Role... roles) throws Exception {
        var profile = new EditProfile("Anémone Test", SchoolRole.TEACHER, Set.of(), Set.of(), null, null, "", true);
        var all = new java.util.HashSet<>(List.of(roles));
        all.add(Role.MEMBER);
        var newcomer = new NewMember(UUID.randomUUID() + "@example.org", null, Locale.FRENCH, profile, all);
        return Viewer.member(viewer.actAs(FOUNDER, () -> members.enrol(newcomer)), all, Locale.FRENCH);
    }

    public <T> T as(Viewer who, Callable<T> action) throws Exception {
        return viewer.actAs(who, action);
    }

    public void does(Viewer who, Action action) throws Exception {
        viewer.actAs(who, () -> {
            action.run();
            return Optional.empty();
        });
    }

    /** What a person does. */
    public interface Action {
        void run() throws Exception;
    }

    /** A draft that lacks nothing. */
    public ScenarioId draftBy(Viewer author, String title) throws Exception {
        return viewer.actAs(author, () -> {
            var id = drafting.begin(new BeginScenario(title, "fr"));
            var draft = drafting.draft(id);
            drafting.save(new SaveDraft(id, draft.rowVersion(), complete(title)));
            return id;
        });
    }

    /** A submitted version; gives its row version. */
    public long submit(Viewer author, ScenarioId id) throws Exception {
        return viewer.actAs(author, () -> {
            drafting.submit(id, drafting.draft(id).rowVersion());
            return drafting.draft(id).rowVersion();
        });
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
