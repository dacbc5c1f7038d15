package org.essaim.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.essaim.library.LibraryFigures;
import org.essaim.library.ScenarioCard;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.meetings.MeetingAgenda;
import org.essaim.meetings.MeetingLine;
import org.essaim.web.sharing.PublicPage;

/** What is new and how much there is. A part that fails is left out; the page stands. */
@Named
@RequestScoped
public class HomePage {

    private static final System.Logger LOG = System.getLogger(HomePage.class.getName());

    /** One in full and those beside it. */
    private static final int NEWEST = 5;

    private static final int MEETINGS = 4;

    /** Codes of cycles, the addresses of the catalogue's levels. */
    private static final List<String> CYCLES = List.of("C1", "C2", "C3", "C4", "LGT", "LP", "SUP");

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private MeetingAgenda agenda;

    @Inject
    private PublicPage publicPage;

    private List<ScenarioCard> newest = List.of();
    private List<MeetingLine> meetings = List.of();
    private LibraryFigures figures;

    /** Part of the page that could not be had. */
    private boolean failed;

    public void open() {
        newest = part(() -> catalogue.newest(NEWEST), List.of());
        meetings = part(() -> agenda.nextForEveryone(MEETINGS), List.of());
        figures = part(catalogue::figures, null);
        if (!failed) {
            publicPage.declare(null);
        }
    }

    private <T> T part(Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            failed = true;
            LOG.log(System.Logger.Level.WARNING, "the home page is shown without a part", e);
            return otherwise;
        }
    }

    /** The newest scenario, null when there is none. */
    public ScenarioCard getLead() {
        return newest.isEmpty() ? null : newest.get(0);
    }

    /** The next ones. */
    public List<ScenarioCard> getOthers() {
        return newest.isEmpty() ? List.of() : newest.subList(1, newest.size());
    }

    /** The next ones of all networks. */
    public List<MeetingLine> getMeetings() {
        return meetings;
    }

    /** Null when they cannot be had. */
    public LibraryFigures getFigures() {
        return figures;
    }

    public boolean isFailed() {
        return failed;
    }

    public List<String> getCycles() {
        return CYCLES;
    }

    /** Numbers to show, by the key of their words; those that are nothing are left out. */
    public Map<String, Long> getCounts() {
        var counts = new LinkedHashMap<String, Long>();
        if (figures != null) {
            counts.put("scenarios", figures.scenarios());
            counts.put("resources", figures.resources());
            counts.put("authors", figures.authors());
            counts.put("academies", figures.academies());
            counts.values().removeIf(count -> count == 0);
        }
        return counts;
    }
}
