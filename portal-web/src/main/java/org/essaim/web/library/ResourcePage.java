package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.library.ScenarioCard;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.content.LibraryAction;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.library.resources.ResourceKind;
import org.essaim.library.resources.ResourceState;
import org.essaim.library.resources.ResourceView;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.sharing.PublicPage;
import org.essaim.web.tags.FacetLine;

/** A resource to be read, watched, followed or downloaded. */
@Named
@RequestScoped
public class ResourcePage {

    private static final int MOST_SCENARIOS = 12;

    @Inject
    private ResourceCatalogue catalogue;

    @Inject
    private ScenarioCatalogue scenarios;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private ResourceData data;

    @Inject
    private LibraryWords words;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PageResponse response;

    @Inject
    private PublicPage publicPage;

    private long id;
    private String seen;
    private ResourceView view;
    private List<ScenarioCard> usedIn = List.of();
    private Player player;
    private LicenceSheet licence;
    private String kicker = "";
    private String linkedData = "";
    private WithdrawnException withdrawn;

    /** View action. */
    public void open() {
        if (id <= 0) {
            throw new NotFoundException("problem.status.404");
        }
        try {
            view = catalogue.resource(new ResourceId(id));
        } catch (WithdrawnException e) {
            withdrawn = e;
            response.gone();
            return;
        }
        if (!response.movesTo(view.path())) {
            prepare();
        }
    }

    private void prepare() {
        usedIn = scenarios.using(view.id(), MOST_SCENARIOS);
        player = Player.of(view.video());
        licence = LicenceSheet.of(view, vocabularies, words);
        kicker = Stream.of(
                        words.name(view.kind()),
                        view.minutes() == 0 ? "" : words.minutes(view.minutes()),
                        words.shortTerms(TermKind.DISCIPLINE, view.disciplines()),
                        words.shortTerms(TermKind.LEVEL, view.levels()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        if (view.publishedAt() != null) {
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

    /** Whether the reader agreed that the video's host learns of them: by the second click, which adds {@code ?voir=1}. */
    public boolean isAgreed() {
        return "1".equals(seen);
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    /** Null when the resource was withdrawn. */
    public ResourceView getView() {
        return view;
    }

    public WithdrawnException getWithdrawn() {
        return withdrawn;
    }

    public String getTitle() {
        return withdrawn == null ? view.title() : withdrawn.title();
    }

    public String getKicker() {
        return kicker;
    }

    public String getLinkedData() {
        return linkedData;
    }

    public List<ScenarioCard> getUsedIn() {
        return usedIn;
    }

    /** Null when there is nothing to play here. */
    public Player getPlayer() {
        return player;
    }

    public LicenceSheet getLicence() {
        return licence;
    }

    public String getLanguage() {
        return Locale.forLanguageTag(view.language()).getDisplayLanguage(words.locale());
    }

    /** Such as « PDF, 120 Ko ». */
    public String getFileFacts() {
        var name = view.file().name();
        var dot = name.lastIndexOf('.');
        var size = words.size(view.file().size());
        return dot < 0 ? size : name.substring(dot + 1).toUpperCase(Locale.ROOT) + ", " + size;
    }

    /** Disciplines and levels with the lists of resources for them. */
    public List<FacetLine> getUsefulFor() {
        return Stream.concat(
                        view.disciplines().stream()
                                .map(code -> use(words.shortTerm(TermKind.DISCIPLINE, code), "discipline", code)),
                        view.levels().stream().map(code -> use(words.shortTerm(TermKind.LEVEL, code), "niveau", code)))
                .toList();
    }

    private static FacetLine use(String label, String parameter, String code) {
        return new FacetLine(
                label, 0, "/ressources?" + parameter + "=" + URLEncoder.encode(code, StandardCharsets.UTF_8), false);
    }

    public String getAuthors() {
        return String.join(", ", view.authors());
    }

    /** Which part of the page there is to read. */
    public String getPart() {
        return withdrawn == null ? "resource-read.xhtml" : "resource-gone.xhtml";
    }

    public String getDescription() {
        return withdrawn == null ? Markdown.words(view.description()) : "";
    }

    public String getCanonical() {
        return withdrawn == null ? view.path() : "";
    }

    public boolean isPublished() {
        return withdrawn == null && view.state() == ResourceState.PUBLISHED;
    }

    public boolean isText() {
        return view.kind() == ResourceKind.TEXT;
    }

    /** Address of this page with the video loaded: the second click. */
    public String getAgreedAddress() {
        return view.path() + "?voir=1#video";
    }

    /** Keywords with the addresses of their searches. */
    public List<Keyword> getKeywords() {
        return Keyword.of(view.keywords());
    }

    /** Language of the content when it is not that of the page, else null. */
    public String getForeignLanguage() {
        return view.language().equals(words.locale().getLanguage()) ? null : view.language();
    }

    /** Where the withdrawn resource is brought back; empty when the viewer may not. */
    public String getRestoreAddress() {
        return viewer.current().may(LibraryAction.MODERATE) ? "/ressources/" + id + "/modifier" : "";
    }
}
