package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.essaim.identity.Colleagues;
import org.essaim.identity.MemberName;
import org.essaim.library.ScenarioDrafting;
import org.essaim.shared.BusinessException;
import org.essaim.shared.MemberId;
import org.essaim.web.Texts;

/** The authors of a draft: who is there, whom to add. Changed at once, apart from what is typed. */
@Named("coAuthors")
@RequestScoped
public class CoAuthors {

    private static final int MOST_FOUND = 6;
    private static final String FIELD = "colleague";

    @Inject
    private DraftDesk draft;

    @Inject
    private DraftErrors errors;

    @Inject
    private PlanEditing planning;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Texts texts;

    private List<MemberName> authors = List.of();
    private List<MemberName> found = List.of();
    private boolean done;

    /** Does what the button asks for; false when it is not one of ours. */
    boolean does(Deed deed) {
        if (!List.of("find-author", "add-author", "remove-author").contains(deed.verb())) {
            return false;
        }
        try {
            if ("find-author".equals(deed.verb())) {
                find();
            } else {
                name(deed.verb(), new MemberId(Math.max(1, deed.object())));
            }
        } catch (BusinessException e) {
            errors.add(e);
        }
        planning.go(FIELD, "");
        return true;
    }

    private void find() {
        found = colleagues.find(getWords(), MOST_FOUND);
        if (found.isEmpty()) {
            errors.add(FIELD, texts.of("editing.problem.nobody"));
        }
        planning.tell("editing.said.people", found.size());
    }

    private void name(String verb, MemberId member) {
        var names = new ArrayList<>(drafting.draft(draft.getId()).authors().stream()
                .skip(1)
                .map(MemberName::id)
                .filter(each -> !each.equals(member))
                .toList());
        if ("add-author".equals(verb)) {
            names.add(member);
        }
        drafting.nameCoAuthors(draft.getId(), names);
        done = true;
        planning.tell("add-author".equals(verb) ? "editing.said.authorAdded" : "editing.said.authorRemoved");
    }

    void know(List<MemberName> names) {
        authors = names;
    }

    /** The author first, then the others. */
    public List<MemberName> getAuthors() {
        return authors;
    }

    /** Members that the search found. */
    public List<MemberName> getFound() {
        return found;
    }

    /** What is typed in the search field. */
    public String getWords() {
        return done ? "" : draft.answers().text(FIELD);
    }
}
