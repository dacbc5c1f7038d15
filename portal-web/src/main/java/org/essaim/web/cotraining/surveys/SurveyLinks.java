package org.essaim.web.cotraining.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.cotraining.surveys.SurveyTexts;
import org.essaim.shared.viewer.Role;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class SurveyLinks implements Links {

    @Inject
    private SurveyTexts texts;

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(LinkPlace.MENU, 36, "surveys.link.texts", SurveyRoutes.TEXTS)
                        .shownTo(viewer -> viewer.has(Role.MODERATOR))
                        .waiting(texts::waiting),
                Link.in(LinkPlace.ADMINISTRATION, 17, "surveys.link.texts", SurveyRoutes.TEXTS)
                        .saying("surveys.link.texts.text")
                        .waiting(texts::waiting),
                Link.in(LinkPlace.ADMINISTRATION, 62, "surveys.link.surveys", SurveyRoutes.QUESTIONS)
                        .saying("surveys.link.surveys.text"));
    }
}
