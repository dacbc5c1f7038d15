package org.essaim.web.searches;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.essaim.searches.SavedSearches;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** Ends the letters of a search: asked by the link of one of them, by whoever has it. */
@Named
@RequestScoped
public class SilencePage {

    @Inject
    private SavedSearches searches;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    @Param(name = "cle")
    private String typed;

    /** What the search is called; empty when the link leads to none any more. */
    public String getName() {
        return key(typed).flatMap(searches::nameBehind).orElse("");
    }

    public void silence() {
        errors.attempt(() -> {
            key(typed).ifPresent(searches::silence);
            notices.done("searches.silence.done");
            response.redirect("/");
        });
    }

    /** Empty for what is no key. */
    static Optional<UUID> key(String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
