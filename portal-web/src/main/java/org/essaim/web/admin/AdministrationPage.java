package org.essaim.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Role;
import org.essaim.web.words.Texts;

/** The way in for administrators; what stands there are the links of the capabilities. */
@Named
@RequestScoped
public class AdministrationPage {

    @Inject
    private CurrentViewer viewer;

    /** The title of the landing page, which only an administrator may read. */
    public String getHeading() {
        viewer.current().require(Role.ADMIN);
        return Texts.text(viewer.current().locale(), "admin.title");
    }
}
