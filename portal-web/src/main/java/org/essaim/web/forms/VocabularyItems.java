package org.essaim.web.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** What may be chosen in a form, from the vocabularies: {@code <f:selectItems value="#{vocabularyItems.levels}"/>}. */
@Named
@ApplicationScoped
public class VocabularyItems {

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private CurrentViewer viewer;

    public List<SelectItem> getDisciplines() {
        return items(TermKind.DISCIPLINE);
    }

    /** With their short labels: « CM2 », « 6e ». */
    public List<SelectItem> getLevels() {
        return vocabularies.terms(TermKind.LEVEL).stream()
                .map(term -> new SelectItem(
                        term.code(), term.shortLabel(viewer.current().locale())))
                .toList();
    }

    public List<SelectItem> getCycles() {
        return items(TermKind.CYCLE);
    }

    public List<SelectItem> getLicences() {
        return items(TermKind.LICENCE);
    }

    public List<SelectItem> getAcademies() {
        return vocabularies.academies(viewer.current().locale()).stream()
                .map(this::item)
                .toList();
    }

    public List<SelectItem> getDepartements() {
        return items(TermKind.DEPARTEMENT);
    }

    /** Digital competences. */
    public List<SelectItem> getSkills() {
        return items(TermKind.CRCN);
    }

    private List<SelectItem> items(TermKind kind) {
        return vocabularies.terms(kind).stream().map(this::item).toList();
    }

    private SelectItem item(Term term) {
        return new SelectItem(term.code(), term.label(viewer.current().locale()));
    }
}
