package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.content.Remark;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.web.forms.FieldLabels;
import org.essaim.web.words.Texts;

/** How people call the fields of the editor: « Phase 1, activité 3 : durée ». */
@Named("fieldNames")
@RequestScoped
public class FieldNames {

    private static final String WORDS = "editing";

    @Inject
    private Texts texts;

    /** Name of the field at a path such as {@code phases[0].activities[2].minutes}. */
    public String of(String path) {
        return FieldLabels.of(texts.locale(), WORDS, path);
    }

    /** Name of a part of a scenario, as {@code Part.name} has it. */
    public String name(String part) {
        return texts.of("editing.field." + (part == null ? "title" : part));
    }

    /** What a draft lacks, as a sentence. */
    public String sentence(Violation missing) {
        return Texts.text(
                texts.locale(), missing.messageKey(), missing.arguments().toArray());
    }

    /** A piece of advice as a sentence. */
    public String text(Remark remark) {
        return Texts.text(
                texts.locale(),
                "library.Advice." + remark.advice().name(),
                remark.arguments().toArray());
    }
}
