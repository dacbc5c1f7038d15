package org.essaim.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class AuditLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(Link.in(LinkPlace.ADMINISTRATION, 45, "audit.link.journal", JournalPage.PATH)
                .saying("audit.link.journal.text"));
    }
}
