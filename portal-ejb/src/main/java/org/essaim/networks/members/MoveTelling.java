package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.identity.profile.AcademieChanged;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;

/** Tells a member whose académie is another one now that there is a network in it. */
@ApplicationScoped
class MoveTelling {

    @Inject
    private MoveReading reading;

    @Inject
    private Telling telling;

    void follow(@Observes AcademieChanged change) {
        reading.of(change.member()).stream()
                .limit(1)
                .forEach(offer -> telling.tell(News.of(
                                NetworkTopic.DECIDED,
                                MembershipThings.of(offer.from()),
                                "/compte/reseaux",
                                offer.fromName(),
                                offer.toName())
                        .in("networks-elsewhere")
                        .to(List.of(change.member()))));
    }
}
