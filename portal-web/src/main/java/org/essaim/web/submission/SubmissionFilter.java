package org.essaim.web.submission;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.essaim.shared.once.CurrentSubmission;
import org.essaim.shared.once.Submission;
import org.essaim.web.language.PageLanguage;

/**
 * Tells the domain by which key something was sent: a hidden field of our forms, the header {@code Idempotency-Key} of
 * programs. It is read only when something is created, so that no body is read for it.
 */
public class SubmissionFilter extends HttpFilter {

    /** Header of programs, as the IETF draft names it. */
    static final String HEADER = "Idempotency-Key";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentSubmission current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        try {
            current.during(new Submission(() -> key(request)), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Optional<Submission.Key> key(HttpServletRequest request) {
        var path = PageLanguage.path(request);
        if (path.startsWith("/api/")) {
            return Optional.ofNullable(request.getHeader(HEADER))
                    .filter(header -> !header.isBlank())
                    .map(header -> new Submission.Key(header.strip(), path));
        }
        return SentFields.of(inside(request)).key();
    }

    /** As Faces has it, which may have been wrapped further in, and knows the parts of an upload. */
    private static HttpServletRequest inside(HttpServletRequest request) {
        var faces = FacesContext.getCurrentInstance();
        return faces == null
                ? request
                : (HttpServletRequest) faces.getExternalContext().getRequest();
    }
}
