package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.library.content.Activity;
import org.essaim.library.content.ResourceId;
import org.essaim.library.merging.Clash;
import org.essaim.library.merging.Part;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** What was typed here and changed elsewhere, too: both texts side by side, for the person who chooses. */
@Named("clashSheet")
@RequestScoped
public class ClashSheet {

    /** One part: how people call it, what is saved, and what is typed here. */
    public record Line(String id, String label, String theirs, String mine) {}

    @Inject
    private EditedDraft draft;

    @Inject
    private PlanEditing planning;

    @Inject
    private Picking picking;

    @Inject
    private FieldNames names;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    public List<Line> getLines() {
        return draft.getClashes().stream().map(this::line).toList();
    }

    private Line line(Clash clash) {
        var part = clash.part();
        return new Line(part.id(), label(clash), text(part, clash.theirs()), text(part, clash.mine()));
    }

    /** « Durée, en minutes : Regarder la capsule ». */
    private String label(Clash clash) {
        var part = clash.part();
        var row = clash.activity() == null
                ? draft.getForm()
                        .phases()
                        .find(part.holder())
                        .map(planning::name)
                        .orElse("")
                : clash.activity().title();
        var name = names.name(part.name());
        return row.isEmpty() ? name : texts.of("frame.errors.line", name, row);
    }

    private String text(Part part, Object value) {
        if (value instanceof Activity activity) {
            return Stream.of(activity.title(), show.minutes(activity.minutes()), activity.instructions())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
        if (value instanceof Enum<?> constant) {
            return texts.name("library", constant);
        }
        if (value instanceof Boolean yes) {
            return texts.of(yes ? "editing.yes" : "editing.no");
        }
        if (value instanceof Integer minutes) {
            return show.minutes(minutes);
        }
        return value instanceof Collection<?> several
                ? several.stream().map(each -> entry(part.name(), each)).collect(Collectors.joining("\n"))
                : value == null ? "" : entry(part.name(), value);
    }

    private String entry(String name, Object value) {
        if (value instanceof ResourceId resource) {
            return picking.name(resource);
        }
        var text = value.toString();
        return switch (name) {
            case "disciplines" -> show.term("DISCIPLINE", text);
            case "levels" -> show.term("LEVEL", text);
            case "skills" -> show.term("CRCN", text);
            case "licence" -> text.isEmpty() ? "" : show.term("LICENCE", text);
            default -> text;
        };
    }

    /** Who saved the other one: a name, or the viewer's own other window. */
    public String getWho() {
        var by = draft.kept().other();
        if (by == null) {
            return texts.of("editing.conflict.somebody");
        }
        return viewer.current().is(by.id()) ? texts.of("editing.conflict.you") : show.name(by);
    }

    /** When the other one was saved. */
    public String getWhen() {
        return show.moment(draft.kept().otherAt());
    }
}
