package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.library.ScenarioCard;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.library.resources.ResourceKind;
import org.essaim.library.resources.ResourceView;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.Role;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.PageAnswer;
import org.essaim.web.caching.PublicPage;

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
    private PageAnswer answer;

    @Inject
    private PublicPage publicPage;

    private long id;
    private boolean agreed;
    private ResourceView view;
    private List<ScenarioCard> usedIn = List.of();
    private Player player;
    private LicenceSheet licence;
    private String kicker = "";
    private String linkedData = "";
    private WithdrawnException withdrawn;

    /** View action. */
    public void open() {
        try {
            view = catalogue.resource(new ResourceId(id));
        } catch (WithdrawnException e) {
            withdrawn = e;
            answer.gone();
            return;
        }
        if (!answer.movesTo(view.path())) {
            prepare();
        }
    }

    private void prepare() {
        usedIn = scenarios.using(view.id(), MOST_SCENARIOS);
        player = Player.of(view.video());
        licence = LicenceSheet.of(view.licence(), vocabularies, words);
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
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
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

    public List<String> getUsefulFor() {
        return Stream.concat(
                        view.disciplines().stream().map(code -> words.shortTerm(TermKind.DISCIPLINE, code)),
                        view.levels().stream().map(code -> words.shortTerm(TermKind.LEVEL, code)))
                .toList();
    }

    public boolean isText() {
        return view.kind() == ResourceKind.TEXT;
    }

    public boolean isRestorable() {
        return viewer.current().has(Role.MODERATOR) || viewer.current().has(Role.ADMIN);
    }
}
