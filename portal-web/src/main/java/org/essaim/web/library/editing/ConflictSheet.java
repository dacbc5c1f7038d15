package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.library.content.Difference;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** Two contents of one draft side by side, for the person who chooses. */
@Named("conflictSheet")
@RequestScoped
public class ConflictSheet {

    /** One part that they say differently: what is saved, and what was typed here. */
    public record Line(String label, String before, String after) {}

    @Inject
    private EditedDraft draft;

    @Inject
    private FieldNames names;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    public List<Line> getLines() {
        return draft.getConflict().differences().stream().map(this::line).toList();
    }

    private Line line(Difference difference) {
        var name = names.name(difference.part());
        return new Line(
                difference.label().isEmpty() ? name : name + "\u00a0: " + difference.label(),
                difference.before(),
                difference.after());
    }

    /** Who saved the other one: a name, or the viewer's own other window. */
    public String getWho() {
        var by = draft.getConflict().savedBy();
        if (by == null) {
            return texts.of("editing.conflict.somebody");
        }
        return viewer.current().is(by.id()) ? texts.of("editing.conflict.you") : show.name(by);
    }

    /** When the other one was saved. */
    public String getWhen() {
        return show.moment(draft.getConflict().savedAt());
    }
}
