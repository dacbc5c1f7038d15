package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class IdentityLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(LinkPlace.MENU, 20, "identity.link.account", "/compte"),
                Link.in(LinkPlace.ACCOUNT, 10, "identity.account.profile", "/compte"),
                Link.in(LinkPlace.ACCOUNT, 20, "identity.account.address", "/compte/adresse"),
                Link.in(LinkPlace.ACCOUNT, 30, "identity.account.password", "/compte/mot-de-passe"),
                Link.in(LinkPlace.ACCOUNT, 40, "identity.account.sessions", "/compte/sessions"),
                Link.in(LinkPlace.ACCOUNT, 50, "identity.account.tokens", "/compte/jetons"),
                Link.in(LinkPlace.ACCOUNT, 60, "identity.account.consents", "/compte/consentements"),
                Link.in(LinkPlace.ACCOUNT, 80, "identity.account.leave", "/compte/quitter"),
                Link.in(LinkPlace.ADMINISTRATION, 10, "identity.link.members", "/administration/membres")
                        .saying("identity.link.members.text"));
    }
}
