package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.BeginScenario;
import org.essaim.library.SaveDraft;
import org.essaim.library.ScenarioDrafting;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;

/** Beginning a scenario: a title, and where it belongs if the author knows. */
@Named
@RequestScoped
public class BeginPage {

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private FormErrors errors;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PageResponse response;

    private String title;
    private String discipline;
    private String level;

    /** Before the page is written: it is for members. */
    public void open() {
        viewer.current().requireMember();
    }

    public void begin() {
        errors.attempt(() -> {
            if (Text.isBlank(title)) {
                throw new InvalidException("title", "library.problem.title");
            }
            var id = drafting.begin(
                    new BeginScenario(title, viewer.current().locale().getLanguage()));
            place(id);
            response.redirect("/scenarios/" + id + "/modifier");
        });
    }

    private void place(ScenarioId id) {
        if (discipline != null || level != null) {
            var draft = drafting.draft(id);
            var content =
                    DraftForm.of(draft.content()).placed(discipline, level).content(new CodeOrder(vocabularies));
            drafting.save(new SaveDraft(id, draft.rowVersion(), content));
        }
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDiscipline() {
        return discipline;
    }

    public void setDiscipline(String discipline) {
        this.discipline = discipline;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }
}
