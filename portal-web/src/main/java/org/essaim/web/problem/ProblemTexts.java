package org.essaim.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.health.DatabaseAway;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.problem.UnavailableException;
import org.essaim.shared.text.Text;
import org.essaim.shared.time.DayInWords;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.problem.Problem.FieldError;
import org.essaim.web.words.Texts;

/** Business exceptions and broken constraints in the viewer's language. */
@ApplicationScoped
public class ProblemTexts {

    private static final System.Logger LOG = System.getLogger(ProblemTexts.class.getName());

    /** Of what stands in a field, in characters: enough to know it again. */
    private static final int LONGEST_STANDING = 200;

    @Inject
    private CurrentViewer viewer;

    /** One sentence for a person. */
    public String sentence(BusinessException problem) {
        return text(problem.messageKey(), problem.arguments());
    }

    public List<FieldError> errors(InvalidException invalid) {
        return errors(invalid.violations());
    }

    /** What stands in a field now, which somebody else changed: a text, a number, a day, a time; a choice is not named. */
    public String standing(Object value) {
        var locale = viewer.current().locale();
        if (value == null || value.toString().isBlank()) {
            return Texts.text(locale, "problem.standsNothing");
        }
        if (value instanceof LocalDate day) {
            return standing(DayInWords.of(day, locale));
        }
        if (value instanceof LocalTime time) {
            return standing(DayInWords.time(time, locale));
        }
        return value instanceof String || value instanceof Number
                ? Texts.text(locale, "problem.standsNow", Text.cut(value.toString(), LONGEST_STANDING))
                : Texts.text(locale, "problem.standsOther");
    }

    /** What a boundary refused before it began. */
    public List<FieldError> errors(ConstraintViolationException invalid) {
        return errors(Constraints.of(invalid));
    }

    private List<FieldError> errors(List<Violation> violations) {
        return violations.stream()
                .map(violation ->
                        new FieldError(violation.field(), text(violation.messageKey(), violation.arguments())))
                .toList();
    }

    /**
     * The business exception in a chain of causes: containers wrap what crosses them. A database that cannot be reached
     * is one as well, and the log is told of it.
     */
    public static Optional<BusinessException> businessCause(Throwable failure) {
        var told = cause(failure, BusinessException.class);
        if (told.isPresent() || !DatabaseAway.isBehind(failure)) {
            return told;
        }
        LOG.log(System.Logger.Level.WARNING, "the database cannot be reached: {0}", failure.getMessage());
        return Optional.of(new UnavailableException("problem.page.503.text"));
    }

    /** What Bean Validation refused, in a chain of causes. */
    public static Optional<ConstraintViolationException> constraintCause(Throwable failure) {
        return cause(failure, ConstraintViolationException.class);
    }

    private static <E extends Throwable> Optional<E> cause(Throwable failure, Class<E> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private String text(String key, List<Object> arguments) {
        return Texts.text(viewer.current().locale(), key, arguments.toArray());
    }
}
