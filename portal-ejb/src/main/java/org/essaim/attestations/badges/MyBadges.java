package org.essaim.attestations.badges;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.essaim.attestations.AttestationId;
import org.essaim.attestations.AttestationView;
import org.essaim.attestations.MyAttestations;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.CurrentViewer;

/** A member's own badges. */
@Stateless
@OpenTo(Caller.MEMBER)
public class MyBadges {

    @Inject
    private MyAttestations attestations;

    @Inject
    private BadgeRows rows;

    @Inject
    private Issuer issuer;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /**
     * The badge of an attestation as JSON, made at first and the same for good.
     *
     * @param words for it, if it is made now
     * @throws NotFoundException when the attestation is nobody's, or somebody else's
     * @throws RuleException when it counts no more
     */
    public String badge(AttestationId id, BadgeWords words) {
        var view = attestations.one(id);
        if (!view.isValid()) {
            throw new RuleException("attestations.problem.noBadge");
        }
        return rows.find(id).orElseGet(() -> made(view, words));
    }

    private String made(AttestationView view, BadgeWords words) {
        var place = rows.take(view.id());
        if (place.isEmpty()) {
            return rows.find(view.id()).orElseThrow();
        }
        var achievement = Achievement.of(rows.thing(view.id()), words);
        rows.add(achievement);
        var holder = Holder.of(view.holder(), rows.email(viewer.current().requireMember()));
        var content = issuer.sign(credential(view, words, achievement, holder, place.get()), clock.instant())
                .toString();
        rows.keep(view.id(), content);
        return content;
    }

    private JsonObject credential(
            AttestationView view, BadgeWords words, Achievement achievement, Holder holder, Place place) {
        var page = issuer.address(view.code().path());
        return BadgeJson.object()
                .add("@context", BadgeJson.texts(Contexts.CREDENTIALS, Contexts.OPEN_BADGES))
                .add("id", page + "#badge")
                .add("type", BadgeJson.texts("VerifiableCredential", "OpenBadgeCredential"))
                .add("issuer", issuer.profile())
                .add("validFrom", seconds(view.issuedAt()))
                .add("name", words.name())
                .add("description", words.description())
                .add("credentialSubject", subject(view, words, achievement, holder))
                .add("credentialStatus", place.json(issuer))
                .add("evidence", BadgeJson.objects(List.of(evidence(page, words))))
                .build();
    }

    private JsonObject subject(AttestationView view, BadgeWords words, Achievement achievement, Holder holder) {
        var days = view.days();
        return BadgeJson.object()
                .add("type", BadgeJson.texts("AchievementSubject"))
                .add("identifier", BadgeJson.objects(holder.identities()))
                .add("activityStartDate", seconds(days.get(0).startsAt()))
                .add("activityEndDate", seconds(days.get(days.size() - 1).endsAt()))
                .add("licenseNumber", view.reference())
                .add("narrative", words.narrative())
                .add("achievement", achievement.json(issuer))
                .build();
    }

    private static JsonObject evidence(String page, BadgeWords words) {
        return BadgeJson.object()
                .add("id", page)
                .add("type", BadgeJson.texts("Evidence"))
                .add("name", words.check())
                .build();
    }

    private static String seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
