package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.essaim.library.ReviewLine;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.ScenarioView;
import org.essaim.library.VersionLine;
import org.essaim.library.VersionState;
import org.essaim.library.content.LibraryAction;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.sharing.PublicPage;

/** One version of a scenario to be read: the current one, an older one, or the one on its way. */
@Named
@RequestScoped
public class ScenarioPage {

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private SheetMaker sheets;

    @Inject
    private ScenarioData data;

    @Inject
    private LibraryWords words;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PageResponse response;

    @Inject
    private PublicPage publicPage;

    private long id;
    private String number;
    private ScenarioView view;
    private ScenarioSheet sheet;
    private Map<ResourceId, ResourceLine> resources = Map.of();
    private WithdrawnException withdrawn;
    private String linkedData = "";

    /** View action of the scenario's own address. */
    public void open() {
        if (read(() -> catalogue.scenario(scenario())) && !response.movesTo(view.path())) {
            prepare();
        }
    }

    /** View action of one version's address. */
    public void openVersion() {
        if (number == null || !number.matches("[1-9]\\d{0,5}")) {
            throw new NotFoundException("problem.status.404");
        }
        if (read(() -> catalogue.version(scenario(), Integer.parseInt(number)))
                && !response.movesTo(view.path() + "/versions/" + view.number())) {
            prepare();
        }
    }

    /** View action of the preview. */
    public void openPreview() {
        viewer.current().requireMember();
        if (read(() -> catalogue.preview(scenario()))) {
            prepare();
        }
    }

    /** Shows what another page has read. */
    public void show(ScenarioView read) {
        view = read;
        prepare();
    }

    private ScenarioId scenario() {
        if (id <= 0) {
            throw new NotFoundException("problem.status.404");
        }
        return new ScenarioId(id);
    }

    private boolean read(Supplier<ScenarioView> reading) {
        try {
            view = reading.get();
            return true;
        } catch (WithdrawnException e) {
            withdrawn = e;
            response.gone();
            return false;
        }
    }

    private void prepare() {
        sheet = sheets.sheet(view);
        var lines = new LinkedHashMap<ResourceId, ResourceLine>();
        view.content().activities().stream()
                .flatMap(activity -> activity.resources().stream())
                .filter(view.resources()::containsKey)
                .forEach(resource -> lines.computeIfAbsent(
                        resource, key -> ResourceLine.of(view.resources().get(key), words)));
        resources = lines;
        if (view.isCurrent()) {
            linkedData = data.script(view);
        }
        publicPage.declare(view.publishedAt());
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** Null when the scenario was withdrawn. */
    public ScenarioView getView() {
        return view;
    }

    public ScenarioSheet getSheet() {
        return sheet;
    }

    /** Lines of the resources that can be shown, by id, in the order of their use. */
    public Map<ResourceId, ResourceLine> getResources() {
        return resources;
    }

    public List<ResourceLine> getResourceLines() {
        return List.copyOf(resources.values());
    }

    /** Set when there is nothing left to read but that it was withdrawn, and why. */
    public WithdrawnException getWithdrawn() {
        return withdrawn;
    }

    /** Empty when the page is not the scenario's own. */
    public String getLinkedData() {
        return linkedData;
    }

    /** Title of the page, whatever is shown. */
    public String getTitle() {
        return withdrawn == null ? sheet.title() : withdrawn.title();
    }

    /** Which part of the page there is to read. */
    public String getPart() {
        return withdrawn == null ? "scenario-read.xhtml" : "scenario-gone.xhtml";
    }

    public String getDescription() {
        return withdrawn == null ? Markdown.words(view.content().summary()) : "";
    }

    /** Address that search engines keep: that of the scenario, whatever the version. */
    public String getCanonical() {
        return withdrawn == null ? view.path() : "";
    }

    /** Whether this is what readers find at the scenario's address. */
    public boolean isCurrent() {
        return withdrawn == null && view.isCurrent();
    }

    /** Language of the content when it is not that of the page, else null. */
    public String getForeignLanguage() {
        return view.content().language().equals(words.locale().getLanguage())
                ? null
                : view.content().language();
    }

    /** Address of another version of this scenario. */
    public String versionPath(VersionLine line) {
        return switch (line.state()) {
            case PUBLISHED -> view.path();
            case DRAFT, SUBMITTED, CHANGES_REQUESTED -> "/scenarios/" + view.id() + "/apercu";
            case SUPERSEDED, WITHDRAWN, REJECTED -> "/scenarios/" + view.id() + "/versions/" + line.number();
        };
    }

    /** Whether the viewer may go on writing this very version. */
    public boolean isEditable() {
        return view.may().edit() && view.state().isEditable();
    }

    /** Whether somebody is writing the next version already. */
    public boolean isBeingWritten() {
        return view.versions().stream().map(VersionLine::state).anyMatch(state -> state.isOpen());
    }

    /** Why the version that is shown was sent back; null when it was not. */
    public String getLastReason() {
        if (view.state() != VersionState.CHANGES_REQUESTED && view.state() != VersionState.REJECTED) {
            return null;
        }
        return view.reviews().stream()
                .filter(review -> review.number() == view.number())
                .findFirst()
                .map(ReviewLine::reason)
                .orElse(null);
    }

    /** Keywords with the addresses of their searches. */
    public List<Keyword> getKeywords() {
        return Keyword.of(view.content().keywords());
    }

    /** Where the withdrawn scenario is brought back; empty when the viewer may not. */
    public String getRestoreAddress() {
        return viewer.current().may(LibraryAction.MODERATE) ? "/scenarios/" + id + "/retablir" : "";
    }
}
