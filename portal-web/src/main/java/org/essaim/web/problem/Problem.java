package org.essaim.web.problem;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.essaim.shared.problem.ProblemType;
import org.essaim.web.request.RequestId;

/**
 * An RFC 9457 problem.
 *
 * @param type address that names the kind of problem
 * @param title short, the same for all problems of the type
 * @param status of HTTP
 * @param detail what happened this time, in the reader's language
 * @param errors field by field, or null
 * @param request id of the request, under which our log knows more; null when it was refused before it had one
 */
@JsonbPropertyOrder({"type", "title", "status", "detail", "errors", "request"})
public record Problem(String type, String title, int status, String detail, List<FieldError> errors, String request) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One field of what was sent.
     *
     * @param field name of the field
     * @param message what is wrong with it, in the reader's language
     */
    public record FieldError(String field, String message) {}

    /** Of the request that runs. */
    public static Problem of(String type, String title, int status, String detail, List<FieldError> errors) {
        var request = RequestId.current();
        return new Problem(type, title, status, detail, errors, request.isEmpty() ? null : request);
    }

    static Response response(ProblemType type, String title, String detail, List<FieldError> errors) {
        var name = type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        var problem = of("https://essaim.org/problems/" + name, title, type.status(), detail, errors);
        return Response.status(type.status()).type(MEDIA_TYPE).entity(problem).build();
    }
}
