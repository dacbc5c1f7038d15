package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.identity.directory.Colleagues;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.CoAuthoring;
import org.essaim.library.Invited;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.FormTurn;
import org.essaim.web.forms.Pressed;
import org.essaim.web.words.Texts;

/** The authors of a draft: who is there, who is asked. Changed at once, apart from what is typed. */
@Named("coAuthors")
@RequestScoped
public class CoAuthors {

    private static final int MOST_FOUND = 6;
    private static final String FIELD = "colleague";
    private static final List<String> VERBS =
            List.of("find-author", "invite-author", "invite-address", "uninvite-author", "ask-leave");

    @Inject
    private EditedDraft draft;

    @Inject
    private FormErrors errors;

    @Inject
    private FormTurn turn;

    @Inject
    private CoAuthoring coAuthoring;

    @Inject
    private Colleagues colleagues;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Texts texts;

    private List<MemberName> authors = List.of();
    private List<Invited> invited = List.of();
    private List<MemberName> found = List.of();
    private boolean leaving;
    private boolean done;

    /** Does what the button asks for; false when it is not one of ours. */
    boolean does(Pressed pressed) {
        if (!VERBS.contains(pressed.verb())) {
            return false;
        }
        try {
            switch (pressed.verb()) {
                case "find-author" -> find();
                case "invite-author" -> invite(Long.toString(pressed.object()));
                case "invite-address" -> invite(getWords());
                case "uninvite-author" -> uninvite(pressed.object());
                default -> leaving = true;
            }
        } catch (BusinessException e) {
            errors.add(e);
        }
        turn.go(FIELD, "");
        return true;
    }

    private void find() {
        found = colleagues.find(getWords(), MOST_FOUND);
        if (found.isEmpty()) {
            errors.add(FIELD, texts.of("editing.problem.nobody"));
        }
        turn.tell("editing.said.people", found.size());
    }

    private void invite(String choice) {
        coAuthoring.invite(draft.getId(), choice);
        done = true;
        turn.tell("editing.said.invited");
    }

    private void uninvite(long invitation) {
        coAuthoring.uninvite(draft.getId(), invitation);
        turn.tell("editing.said.uninvited");
    }

    void know(List<MemberName> names, List<Invited> asked) {
        authors = names;
        invited = asked;
    }

    /** The author first, then the others. */
    public List<MemberName> getAuthors() {
        return authors;
    }

    /** Those who were asked to write too. */
    public List<Invited> getInvited() {
        return invited;
    }

    /** Whether this author is the person at the keyboard, who may leave when somebody stays. */
    public boolean mayLeave(MemberName author) {
        return authors.size() > 1 && viewer.current().is(author.id());
    }

    /** Whether the person is asked if they really leave. */
    public boolean isLeaving() {
        return leaving;
    }

    /** Members that the search found. */
    public List<MemberName> getFound() {
        return found;
    }

    /** What is typed in the search field. */
    public String getWords() {
        return done ? "" : draft.values().text(FIELD);
    }
}
