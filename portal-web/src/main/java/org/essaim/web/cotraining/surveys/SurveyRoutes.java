package org.essaim.web.cotraining.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class SurveyRoutes implements Routes {

    static final String QUESTIONS = "/administration/questionnaires";
    static final String TEXTS = "/moderation/questionnaires";

    private static final String OF_ONE = "/co-formations/{id}/questionnaire";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view(OF_ONE, "/cotraining/surveys/answer.xhtml").openTo(Caller.MEMBER),
                Route.view(OF_ONE + "/resultats", "/cotraining/surveys/results.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view(OF_ONE + "/questions", "/cotraining/surveys/own.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view(QUESTIONS, "/cotraining/surveys/standing.xhtml").openTo(Caller.ADMIN),
                Route.view(QUESTIONS + "/{moment}", "/cotraining/surveys/edit.xhtml")
                        .openTo(Caller.ADMIN),
                Route.view(TEXTS, "/cotraining/surveys/texts.xhtml").openTo(Caller.MODERATOR),
                Route.view(TEXTS + "/{text}", "/cotraining/surveys/text.xhtml").openTo(Caller.MODERATOR));
    }
}
