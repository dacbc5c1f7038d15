package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.essaim.library.CoAuthoring;
import org.essaim.library.InvitationView;
import org.essaim.library.MyScenario;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.VersionState;
import org.essaim.shared.lists.Page;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;

/** The viewer's own scenarios: where each stands, and what comes next. */
@Named("mine")
@RequestScoped
public class MyScenariosPage {

    /**
     * One scenario.
     *
     * @param language of the title; empty when there is none yet
     * @param path to read it, empty when nothing can be read yet
     * @param states each with its sentence
     * @param actions what may come next, the likeliest first
     */
    public record Line(
            String title, String language, String path, Instant changedAt, List<State> states, List<Action> actions) {}

    /**
     * Where a version stands.
     *
     * @param style of the chip, may be empty
     */
    public record State(String label, String style, String sentence) {}

    public record Action(String label, String path) {}

    private static final int SIZE = 20;

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private CoAuthoring coAuthoring;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private LibraryWords words;

    @Inject
    private Lists lists;

    private ListAddress address;
    private Page<Line> lines;
    private List<InvitationView> invitations = List.of();

    /** View action. */
    public void open() {
        viewer.current().requireMember();
        invitations = coAuthoring.invitations();
        address = lists.read("/mes-scenarios");
        lines = catalogue.mine(address.slice(SIZE)).map(this::line);
        lists.isPast(lines, address);
    }

    private Line line(MyScenario scenario) {
        var states = new ArrayList<State>();
        if (scenario.current() != null) {
            states.add(state(scenario.current(), scenario.currentNumber()));
        }
        if (scenario.open() != null) {
            states.add(state(scenario.open(), scenario.openNumber()));
        }
        return new Line(
                scenario.title().isEmpty() ? words.text("untitled") : scenario.title(),
                scenario.title().isEmpty() ? "" : scenario.language(),
                path(scenario),
                scenario.changedAt(),
                List.copyOf(states),
                actions(scenario));
    }

    /** One that was withdrawn is read at its version's own address. */
    private static String path(MyScenario scenario) {
        if (scenario.current() == null) {
            return "";
        }
        return scenario.current() == VersionState.PUBLISHED
                ? scenario.path()
                : scenario.path() + "/versions/" + scenario.currentNumber();
    }

    private State state(VersionState state, int number) {
        var style =
                switch (state) {
                    case SUBMITTED -> "chip--submitted";
                    case CHANGES_REQUESTED -> "chip--changes";
                    case PUBLISHED -> "chip--published";
                    case WITHDRAWN, REJECTED -> "chip--withdrawn";
                    case DRAFT, SUPERSEDED -> "";
                };
        return new State(words.name(state), style, words.text("mine.state." + state, number));
    }

    private List<Action> actions(MyScenario scenario) {
        var own = "/scenarios/" + scenario.id();
        if (scenario.open() == null) {
            return scenario.mayGoOn() ? List.of(action("newVersion", own + "/nouvelle-version")) : List.of();
        }
        var preview = action("preview", own + "/apercu");
        return switch (scenario.open()) {
            case DRAFT -> List.of(action("continue", own + "/modifier"), preview);
            case CHANGES_REQUESTED -> List.of(action("revise", own + "/modifier"), preview);
            default -> List.of(preview);
        };
    }

    private Action action(String name, String path) {
        return new Action(words.text("mine.action." + name), path);
    }

    /** Invitations of the viewer. */
    public List<InvitationView> getInvitations() {
        return invitations;
    }

    public Page<Line> getLines() {
        return lines;
    }

    public ListAddress getAddress() {
        return address;
    }
}
