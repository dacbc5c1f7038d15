package org.essaim.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.essaim.discussions.DiscussionCare;
import org.essaim.discussions.DiscussionFilter;
import org.essaim.discussions.DiscussionFilter.Which;
import org.essaim.discussions.DiscussionLine;
import org.essaim.discussions.Discussions;
import org.essaim.networks.ShownTo;
import org.essaim.shared.lists.Page;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.Texts;

/** The discussions of a network. */
@Named
@RequestScoped
public class DiscussionsPage {

    private static final int SIZE = 20;
    private static final Map<Which, String> WORDS =
            Map.of(Which.MINE, "miennes", Which.UNREAD, "non-lues", Which.OPEN, "ouvertes");
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<Which> WHICH = ListParameter.of("voir", Which.class, WORDS::get);

    @Inject
    private Discussions discussions;

    @Inject
    private DiscussionCare care;

    @Inject
    private DiscussionHere here;

    @Inject
    private Lists lists;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private Texts texts;

    private ListAddress address;
    private Page<DiscussionLine> lines;
    private ShownTo shownTo;

    /** View action. */
    public void open() {
        lists.isPast(getLines(), getAddress());
    }

    /** Whom the discussions are shown to from now on; the button says it. */
    public void show(String to) {
        errors.attempt(() -> {
            care.show(here.network(), "tous".equals(to) ? ShownTo.EVERYONE : ShownTo.MEMBERS);
            notices.done("discussions.done.shown");
            response.redirect(here.getPath());
        });
    }

    /** Read when it is asked for: a form that comes back runs no view action. */
    public Page<DiscussionLine> getLines() {
        if (lines == null) {
            var which = getAddress().values(WHICH).stream().findFirst().orElse(null);
            var filter = new DiscussionFilter(
                    here.network(), getAddress().value(TEXT).orElse(""), which);
            lines = discussions.page(filter, getAddress().slice(SIZE));
        }
        return lines;
    }

    public ListAddress getAddress() {
        if (address == null) {
            address = lists.read(here.getPath(), TEXT, WHICH);
        }
        return address;
    }

    /** What a member may look for; a reader has neither own ones nor unread ones. */
    public List<ListChoice> getChoices() {
        return Stream.of(Which.values())
                .filter(each -> here.isSignedIn() || each == Which.OPEN)
                .map(each -> new ListChoice(
                        WORDS.get(each),
                        texts.name("discussions", each),
                        getAddress().has("voir", WORDS.get(each))))
                .toList();
    }

    public boolean isShownToEveryone() {
        if (shownTo == null) {
            shownTo = discussions.shownTo(here.network());
        }
        return shownTo == ShownTo.EVERYONE;
    }
}
