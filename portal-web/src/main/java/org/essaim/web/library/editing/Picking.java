package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.library.content.ResourceId;
import org.essaim.library.resources.ResourceCard;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.library.resources.ResourceContent;
import org.essaim.library.resources.ResourceEditing;
import org.essaim.library.resources.ResourceKind;
import org.essaim.library.resources.Video;
import org.essaim.shared.address.WebAddress;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.FormTurn;
import org.essaim.web.forms.Pressed;
import org.essaim.web.problem.ProblemTexts;

/** Resources of an activity: found by a word of their title, or made on the spot from an address. */
@Named("picking")
@RequestScoped
public class Picking {

    private static final int MOST_FOUND = 8;

    @Inject
    private EditedDraft draft;

    @Inject
    private FormErrors errors;

    @Inject
    private ProblemTexts texts;

    @Inject
    private FormTurn turn;

    @Inject
    private PlanEditing planning;

    @Inject
    private ResourceCatalogue catalogue;

    @Inject
    private ResourceEditing editing;

    private String activity = "";
    private List<ResourceCard> found = List.of();
    private Map<ResourceId, ResourceCard> cards = Map.of();
    private boolean making;
    private boolean done;

    /** Does what the button asks for; false when it is not one of ours. */
    boolean does(Pressed pressed) {
        switch (pressed.verb()) {
            case "search" -> search(pressed.target());
            case "attach" -> attach(pressed.target(), new ResourceId(Math.max(1, pressed.object())));
            case "detach" -> detach(pressed.target(), new ResourceId(Math.max(1, pressed.object())));
            case "make" -> make(pressed.target());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void search(String key) {
        activity = key;
        planning.open(key);
        turn.go("search", key);
        var words = words(key).strip();
        making = words.matches("(?i)(https?:|www\\.).+");
        if (!making && !words.isEmpty()) {
            found = catalogue.pick(words, MOST_FOUND);
        }
        turn.tell(making ? "editing.said.address" : "editing.said.found", found.size());
    }

    private void attach(String key, ResourceId resource) {
        draft.change(plan -> plan.change(key, each -> each.with(resource)));
        activity = key;
        done = true;
        planning.open(key);
        turn.go("search", key);
        turn.tell("editing.said.attached");
    }

    private void detach(String key, ResourceId resource) {
        draft.change(plan -> plan.change(key, each -> each.without(resource)));
        planning.open(key);
        turn.go("search", key);
        turn.tell("editing.said.detached");
    }

    private void make(String key) {
        activity = key;
        making = true;
        planning.open(key);
        try {
            attach(key, editing.add(content(key)));
            making = false;
        } catch (InvalidException e) {
            texts.errors(e)
                    .forEach(error -> errors.add(
                            field(key, error.field().equals("url") ? "words" : error.field()), error.message()));
        } catch (BusinessException e) {
            errors.add(e);
        }
    }

    private ResourceContent content(String key) {
        var url = words(key).strip();
        return new ResourceContent(
                isFilm(url) ? ResourceKind.VIDEO : ResourceKind.LINK,
                title(key),
                "",
                "",
                url,
                licence(key),
                List.of(),
                draft.getForm().language(),
                draft.content().disciplines(),
                draft.content().levels(),
                List.of(),
                0);
    }

    /** Path of a field of what is picked for an activity. */
    private static String field(String key, String name) {
        return "picked[" + key + "]." + name;
    }

    private static boolean isFilm(String url) {
        return WebAddress.of(url)
                .filter(WebAddress::isSecure)
                .filter(address -> Video.at(address).embedUrl().isPresent())
                .isPresent();
    }

    /** Reads the titles of what is attached, in one statement. */
    void prepare() {
        var used = draft.content().resources();
        if (!used.isEmpty()) {
            cards = catalogue.cards(used);
        }
    }

    /** Reads nothing: what was read with the draft is enough. */
    void know(Map<ResourceId, ResourceCard> known, Set<ResourceId> used) {
        if (known.keySet().containsAll(used)) {
            cards = known;
        } else {
            prepare();
        }
    }

    /** Title of an attached resource; its number when the viewer may not see it. */
    public String name(ResourceId resource) {
        var card = cards.get(resource);
        return card == null ? "n° " + resource : card.title();
    }

    /** What is typed in the search field of an activity. */
    public String words(String key) {
        return done && key.equals(activity) ? "" : draft.values().text(field(key, "words"));
    }

    /** Title typed for a new resource. */
    public String title(String key) {
        return draft.values().text(field(key, "title"));
    }

    /** Licence chosen for a new resource. */
    public String licence(String key) {
        return draft.values().text(field(key, "licence"));
    }

    /** What was found for this activity. */
    public List<ResourceCard> found(String key) {
        return key.equals(activity) ? found : List.of();
    }

    /** Whether a search for this activity found nothing. */
    public boolean isVain(String key) {
        return key.equals(activity)
                && !done
                && !making
                && found.isEmpty()
                && !words(key).isBlank();
    }

    /** Whether an address stands in the search field, to be made a resource. */
    public boolean isMaking(String key) {
        return making && key.equals(activity);
    }
}
