package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.shared.BusinessException;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.InvalidException;
import org.essaim.shared.InvalidException.Violation;
import org.essaim.web.problem.Problem.FieldError;
import org.essaim.web.problem.ProblemTexts;
import org.essaim.web.words.Texts;

/** What is wrong with what is typed: by the path of its field, and what concerns no field. */
@Named("draftErrors")
@RequestScoped
public class DraftErrors {

    @Inject
    private ProblemTexts texts;

    @Inject
    private CurrentViewer viewer;

    private final Map<String, String> byField = new LinkedHashMap<>();
    private final List<String> general = new ArrayList<>();

    void add(BusinessException problem) {
        if (problem instanceof InvalidException invalid) {
            texts.errors(invalid).forEach(error -> add(error.field(), error.message()));
        } else {
            general.add(texts.sentence(problem));
        }
    }

    void add(ConstraintViolationException problem) {
        texts.errors(problem).forEach(error -> add(error.field(), error.message()));
    }

    void add(String field, String message) {
        if (field.isEmpty()) {
            general.add(message);
        } else {
            byField.putIfAbsent(field, message);
        }
    }

    /** The error of a field, empty when it has none. */
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    /** Whether a field whose path begins so has an error. */
    public boolean isWithin(String path) {
        return byField.keySet().stream().anyMatch(field -> field.startsWith(path));
    }

    public List<FieldError> getFields() {
        return byField.entrySet().stream()
                .map(entry -> new FieldError(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What concerns no field. */
    public List<String> getGeneral() {
        return List.copyOf(general);
    }

    /** Whether anything is wrong. */
    public boolean isAny() {
        return !byField.isEmpty() || !general.isEmpty();
    }

    /** The sentence of a violation. */
    public String text(Violation violation) {
        return Texts.text(
                viewer.current().locale(),
                violation.messageKey(),
                violation.arguments().toArray());
    }
}
