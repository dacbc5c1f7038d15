package org.essaim.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** Which of the member's sessions a request belongs to. */
final class CurrentSession {

    private static final String ATTRIBUTE = CurrentSession.class.getName();

    private CurrentSession() {}

    static void note(HttpServletRequest request, UUID session) {
        request.setAttribute(ATTRIBUTE, session);
    }

    static Optional<UUID> of(HttpServletRequest request) {
        return Optional.ofNullable((UUID) request.getAttribute(ATTRIBUTE));
    }
}
