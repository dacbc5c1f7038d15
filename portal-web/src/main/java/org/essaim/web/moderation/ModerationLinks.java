package org.essaim.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.moderation.ModerationDesk;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class ModerationLinks implements Links {

    @Inject
    private ModerationDesk desk;

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(LinkPlace.MENU, 35, "moderation.link.reports", CasesPage.PATH)
                        .shownTo(viewer -> viewer.isSignedIn() && desk.isOpen())
                        .waiting(desk::waiting),
                Link.in(LinkPlace.ADMINISTRATION, 15, "moderation.link.reports", CasesPage.PATH)
                        .saying("moderation.link.reports.text")
                        .waiting(desk::waiting));
    }
}
