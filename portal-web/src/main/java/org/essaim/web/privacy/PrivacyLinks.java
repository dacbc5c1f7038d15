package org.essaim.web.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class PrivacyLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(LinkPlace.ACCOUNT, 70, "privacy.account.data", "/compte/donnees"),
                Link.in(LinkPlace.ADMINISTRATION, 50, "privacy.link.retention", "/administration/conservation")
                        .saying("privacy.link.retention.text"));
    }
}
