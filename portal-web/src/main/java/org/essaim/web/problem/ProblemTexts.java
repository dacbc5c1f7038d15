package org.essaim.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
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
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.problem.Problem.FieldError;
import org.essaim.web.words.Texts;

/** Business exceptions and broken constraints in the viewer's language. */
@ApplicationScoped
public class ProblemTexts {

    private static final System.Logger LOG = System.getLogger(ProblemTexts.class.getName());

    @Inject
    private CurrentViewer viewer;

    /** One sentence for a person. */
    public String sentence(BusinessException problem) {
        return text(problem.messageKey(), problem.arguments());
    }

    public List<FieldError> errors(InvalidException invalid) {
        return errors(invalid.violations());
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
