package org.essaim.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.sharing.PublicPage;

/** One of the texts about the site: legal notice, privacy, terms, accessibility, help, API. */
@Named
@RequestScoped
public class WrittenPage {

    private static final Set<String> NAMES = Set.of("legal", "privacy", "terms", "accessibility", "help", "api");

    @Inject
    private WrittenPages pages;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PublicPage publicPage;

    private String name;
    private String markdown;

    public void open() {
        if (!NAMES.contains(name)) {
            throw new NotFoundException("problem.status.404");
        }
        markdown = pages.markdown(name, viewer.current().locale());
        publicPage.declare(null);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The text, in the viewer's language. */
    public String getMarkdown() {
        return markdown;
    }
}
