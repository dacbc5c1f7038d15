package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.Links;
import org.essaim.web.links.Place;

@ApplicationScoped
class IdentityLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(Place.MENU, 20, "identity.link.account", "/compte"),
                Link.in(Place.ACCOUNT, 10, "identity.account.profile", "/compte"),
                Link.in(Place.ACCOUNT, 20, "identity.account.address", "/compte/adresse"),
                Link.in(Place.ACCOUNT, 30, "identity.account.password", "/compte/mot-de-passe"),
                Link.in(Place.ACCOUNT, 40, "identity.account.sessions", "/compte/sessions"),
                Link.in(Place.ACCOUNT, 50, "identity.account.tokens", "/compte/jetons"),
                Link.in(Place.ACCOUNT, 60, "identity.account.consents", "/compte/consentements"),
                Link.in(Place.ADMINISTRATION, 10, "identity.link.members", "/administration/membres")
                        .saying("identity.link.members.text"));
    }
}
