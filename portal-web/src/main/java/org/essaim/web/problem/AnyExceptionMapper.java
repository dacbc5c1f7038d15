package org.essaim.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.ProblemType;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.request.RequestId;
import org.essaim.web.words.Texts;

/** Every failure of the API as a problem; the unexpected with a number that the log knows, and nothing of the inside. */
@Provider
@ApplicationScoped
public class AnyExceptionMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(AnyExceptionMapper.class.getName());

    @Inject
    private ProblemTexts texts;

    @Inject
    private CurrentViewer viewer;

    @Override
    public Response toResponse(Throwable failure) {
        return ProblemTexts.businessCause(failure).map(this::business).orElseGet(() -> other(failure));
    }

    private Response business(BusinessException problem) {
        var errors = problem instanceof InvalidException invalid ? texts.errors(invalid) : null;
        var response = Problem.response(problem.type(), title(problem.type()), texts.sentence(problem), errors);
        return problem instanceof TooManyRequestsException tooMany
                ? Response.fromResponse(response)
                        .header("Retry-After", Math.max(1, tooMany.retryAfter().toSeconds()))
                        .build()
                : response;
    }

    private Response other(Throwable failure) {
        if (failure instanceof ConstraintViolationException invalid) {
            return Problem.response(
                    ProblemType.INVALID, title(ProblemType.INVALID), text("problem.invalid"), texts.errors(invalid));
        }
        if (failure instanceof WebApplicationException web) {
            return ofStatus(web.getResponse().getStatus(), web);
        }
        return unexpected(failure);
    }

    private Response ofStatus(int status, WebApplicationException failure) {
        if (status >= 500) {
            return unexpected(failure);
        }
        if (status < 400) {
            return failure.getResponse();
        }
        var title = text("problem.status." + status);
        var known = title.startsWith("???") ? text("problem.status.400") : title;
        var body = Problem.of("about:blank", known, status, known, null);
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(body).build();
    }

    private Response unexpected(Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "the request failed", failure);
        var detail = Texts.text(viewer.current().locale(), "problem.unexpected", RequestId.current());
        var body = Problem.of("about:blank", text("problem.status.500"), 500, detail, null);
        return Response.status(500)
                .type(Problem.MEDIA_TYPE)
                .entity(body)
                .header("Cache-Control", "no-store")
                .build();
    }

    private String title(ProblemType type) {
        return text("problem.type." + type.name());
    }

    private String text(String key) {
        return Texts.text(viewer.current().locale(), key);
    }
}
