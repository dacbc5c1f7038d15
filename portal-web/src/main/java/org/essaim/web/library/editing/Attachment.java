package org.essaim.web.library.editing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.SaveDraft;
import org.essaim.library.ScenarioDrafting;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.problem.BusinessException;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** The activity that a new resource is made for: {@code ?scenario=42&activite=a1b2}. */
@Named
@RequestScoped
public class Attachment {

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private PageResponse response;

    @Inject
    private Notices notices;

    @Inject
    private SentForm sent;

    private ScenarioId scenario;
    private String key;
    private String title = "";

    @PostConstruct
    void read() {
        key = sent.values().text("activite");
        if (sent.number("scenario") > 0 && !key.isEmpty()) {
            scenario = new ScenarioId(sent.number("scenario"));
        }
    }

    /** Before the page is written: reads what the activity is called. */
    public void open() {
        if (isWanted() && !FacesContext.getCurrentInstance().getResponseComplete()) {
            title = DraftForm.of(drafting.draft(scenario).content())
                    .plan()
                    .activity(key)
                    .map(ActivityForm::title)
                    .orElse("");
        }
    }

    /** Whether the new resource is for an activity. */
    public boolean isWanted() {
        return scenario != null;
    }

    /** Title of that activity. */
    public String getTitle() {
        return title;
    }

    /** Where the activity is edited. */
    String path() {
        return "/scenarios/" + scenario + "/modifier#activite-" + key;
    }

    /** Attaches the resource to what is saved now, and leads back; when that fails, the resource is there all the same. */
    void attach(ResourceId resource, String name) {
        try {
            var draft = drafting.draft(scenario);
            var form = DraftForm.of(draft.content());
            var changed = form.with(form.plan().change(key, each -> each.with(resource)));
            if (form.plan().spot(key).isEmpty()) {
                notices.warn("editing.done.resourceKept", name);
            } else {
                drafting.save(
                        new SaveDraft(scenario, draft.rowVersion(), changed.content(new CodeOrder(vocabularies))));
                notices.done("editing.done.resourceAttached", name);
            }
        } catch (BusinessException e) {
            notices.warn("editing.done.resourceKept", name);
        }
        response.redirect(path());
    }
}
