package org.essaim.attestations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.shared.viewer.MemberId;

/** What holders are told of their attestations. */
@ApplicationScoped
class AttestationNews {

    /** Path of the page with all of one's own. */
    static final String PAGE = "/compte/attestations";

    @Inject
    private Telling telling;

    void issued(AttestationId id, MemberId holder, String title, boolean isReplacing) {
        tell(id, holder, title, isReplacing ? "attestations-replaced" : "attestations-issued");
    }

    void revoked(AttestationId id, MemberId holder, String title) {
        tell(id, holder, title, "attestations-revoked");
    }

    /** The same, with the reason that somebody gave. */
    void revoked(AttestationId id, MemberId holder, String title, String reason) {
        telling.tell(News.of(AttestationTopic.MINE, AttestationThings.of(id), PAGE, title)
                .in("attestations-revoked")
                .letter("attestations-revoked", Map.of("title", title, "reason", reason))
                .to(List.of(holder)));
    }

    private void tell(AttestationId id, MemberId holder, String title, String told) {
        telling.tell(News.of(AttestationTopic.MINE, AttestationThings.of(id), PAGE, title)
                .in(told)
                .to(List.of(holder)));
    }
}
