package org.essaim.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.essaim.shared.settings.Demonstration;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Language;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.web.language.PageLanguage;
import org.essaim.web.routes.PublicAddressFilter;
import org.essaim.web.routes.Query;
import org.essaim.web.words.Texts;

/**
 * What is round every page: the association's name and contact, who is signed in, where we are. Costs no SQL, so that
 * the frame also stands when the database does not.
 */
@Named("page")
@RequestScoped
public class PageFrame {

    /** Characters; none shows more. */
    private static final int LONGEST_DESCRIPTION = 300;

    @Inject
    private Settings settings;

    @Inject
    private Demonstration demonstration;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Association association;

    @Inject
    private HttpServletRequest request;

    public String getAssociationName() {
        return settings.text(Setting.ASSOCIATION_NAME);
    }

    /** One line about the association, empty when none is set. */
    public String getTagline() {
        return settings.text(Setting.ASSOCIATION_TAGLINE);
    }

    /** Address that people write to. */
    public String getContact() {
        return settings.text(Setting.ASSOCIATION_CONTACT);
    }

    /** Address of the association's own logo, or null for that of the portal. */
    public String getLogo() {
        return association.logoUrl().map(this::inContext).orElse(null);
    }

    /** Address of the association's own colours, or null for those of the portal. */
    public String getStyle() {
        return association.styleUrl().map(this::inContext).orElse(null);
    }

    public boolean isDemo() {
        return settings.demo();
    }

    /** Whether everyone may read the letters that the portal writes. */
    public boolean isMailOpen() {
        return demonstration.opensLetters();
    }

    /** Whether this page is a desk, which loads the scripts and styles of one. */
    public boolean isDesk() {
        return PublicAddressFilter.isDesk(request);
    }

    public boolean isAdministrator() {
        return viewer.current().has(Role.ADMIN);
    }

    public String getLanguage() {
        return viewer.current().locale().getLanguage();
    }

    /** A name in the browser for what this member types: nobody who uses the same one later is shown it. */
    public String mine(String name) {
        return viewer.current().member().map(MemberId::value).orElse(0L) + "." + name;
    }

    /** The public address of this page, path and query, below the context. */
    public String getAddress() {
        var asked = request.getAttribute(PublicAddressFilter.ADDRESS);
        if (asked != null) {
            return asked.toString();
        }
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var uri = failed == null ? request.getRequestURI() : failed.toString();
        return PageLanguage.path(request, uri);
    }

    /** What search engines and messengers show of a page: its own words, cut, or those of the portal. */
    public String described(String description) {
        return description == null || description.isEmpty()
                ? Texts.text(viewer.current().locale(), "frame.description")
                : Text.beginning(description, LONGEST_DESCRIPTION);
    }

    /** Absolute address of a path in the language of this page; null or empty for this page without its query. */
    public String canonical(String path) {
        return alternate(getLanguage(), path);
    }

    /** The same in another language, by its code. */
    public String alternate(String language, String path) {
        var own = path == null || path.isEmpty() ? getAddress().replaceFirst("\\?.*", "") : path;
        return settings.baseUrl() + Language.of(language).orElseThrow().path(own);
    }

    /** Where the other language is chosen; leads back here. */
    public String getOtherLanguageUrl() {
        var other = Language.of(viewer.current().locale()) == Language.ENGLISH ? Language.FRENCH : Language.ENGLISH;
        return inContext(
                "/langue?vers=" + other.code() + "&retour=" + URLEncoder.encode(getAddress(), StandardCharsets.UTF_8));
    }

    /** Where a reader signs in; leads back here. */
    public String getSignInUrl() {
        return inContext("/connexion?retour=" + URLEncoder.encode(getAddress(), StandardCharsets.UTF_8));
    }

    /** This page's address with one query parameter set, or without it when the value is null or empty. */
    public String with(String parameter, String value) {
        return inContext(Query.of(getAddress()).with(parameter, value).toString());
    }

    private String inContext(String path) {
        return PageLanguage.base(request) + path;
    }
}
