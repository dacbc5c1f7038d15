package org.essaim.web.library.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.library.ScenarioReview;
import org.essaim.library.content.LibraryAction;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class EditingLinks implements Links {

    @Inject
    private ScenarioReview review;

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(LinkPlace.INVITATION, 10, "editing.link.propose", "/scenarios/nouveau")
                        .saying("editing.link.propose.more"),
                Link.in(LinkPlace.MENU, 30, "editing.link.reviews", "/relectures")
                        .shownTo(viewer -> viewer.may(LibraryAction.MODERATE))
                        .waiting(review::waiting),
                Link.in(LinkPlace.ADMINISTRATION, 20, "editing.link.imports", "/administration/imports")
                        .saying("editing.link.imports.text"));
    }
}
