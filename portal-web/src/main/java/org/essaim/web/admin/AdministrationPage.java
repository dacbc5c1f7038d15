package org.essaim.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.Role;
import org.essaim.web.Texts;

/** The pages for administrators: an entry each. */
@Named
@RequestScoped
public class AdministrationPage {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("members", "/administration/membres"),
            new Entry("imports", "/administration/imports"),
            new Entry("index", "/administration/index"),
            new Entry("mail", "/administration/courrier"));

    @Inject
    private CurrentViewer viewer;

    /** A page for administrators; its words are {@code admin.<id>.title} and {@code admin.<id>.text}. */
    public record Entry(String id, String path) {

        public String title() {
            return "admin." + id + ".title";
        }

        public String text() {
            return "admin." + id + ".text";
        }
    }

    public List<Entry> getEntries() {
        return ENTRIES;
    }

    /** The title of the landing page, which only an administrator may read. */
    public String getHeading() {
        viewer.current().require(Role.ADMIN);
        return Texts.text(viewer.current().locale(), "admin.title");
    }
}
