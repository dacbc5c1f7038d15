package org.essaim.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.essaim.notifications.LettersEnding;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.omnifaces.cdi.Param;

/** Ends letters, asked by the link of one of them, by whoever has it; and begins them again. */
@Named
@RequestScoped
public class EndingPage {

    @Inject
    private LettersEnding letters;

    @Inject
    private FormErrors errors;

    @Inject
    private PageResponse response;

    @Inject
    @Param(name = "cle")
    private String key;

    private Optional<LettersEnding.Ending> found;

    /** What the link is about; empty when it is about nothing. */
    public LettersEnding.Ending getEnding() {
        if (found == null) {
            found = Optional.ofNullable(key).flatMap(letters::behind);
        }
        return found.orElse(null);
    }

    public void end() {
        act(() -> letters.end(key));
    }

    public void begin() {
        act(() -> letters.begin(key));
    }

    private void act(Runnable action) {
        errors.attempt(() -> {
            action.run();
            response.redirect(NotificationsRoutes.ENDING + "?cle=" + key);
        });
    }
}
