package org.essaim.web.attestations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class AttestationLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(LinkPlace.ACCOUNT, 16, "attestations.account.attestations", AttestationRoutes.MINE),
                Link.in(LinkPlace.ADMINISTRATION, 37, "attestations.link.badges", AttestationRoutes.KEYS)
                        .saying("attestations.link.badges.text"));
    }
}
