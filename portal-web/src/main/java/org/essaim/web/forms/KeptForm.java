package org.essaim.web.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.shared.MemberId;

/**
 * What somebody typed into a form whose session had ended, on its way through the pages by which they sign in again: in
 * hidden fields of their browser, never on a node. Passwords, files and pressed buttons do not travel, and the form is only
 * shown again, by {@link ShownAgain}, to the member it was made for.
 */
@Named("keptForm")
@RequestScoped
public class KeptForm {

    /** Name of the hidden field that carries it. */
    static final String FIELD = "garde";

    /** Most characters that are carried; a form that is longer is not kept. */
    static final int LONGEST = 400_000;

    private static final String KEPT = "org.essaim.web.forms.kept";
    private static final String ADDRESS = "org.essaim.web.forms.address";
    private static final char UPLOAD = 'u';
    private static final char PLAIN = 'p';

    /** One thing that was typed. */
    public record Typed(String name, String value) {}

    @Inject
    private HttpServletRequest request;

    /** Keeps what was sent to the running page; false when there is nothing to keep, or too much. */
    public static boolean keep(FacesContext faces) {
        var external = faces.getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        if (!"POST".equals(request.getMethod()) || !faces.isPostback() || faces.getViewRoot() == null) {
            return false;
        }
        var left = new HashSet<String>();
        collectLeft(faces, faces.getViewRoot(), left);
        var text = external.getRequestParameterValuesMap().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("jakarta.faces.") && !left.contains(field.getKey()))
                .flatMap(field ->
                        List.of(field.getValue()).stream().map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        if (text.length() >= LONGEST) {
            return false;
        }
        var address = faces.getApplication()
                .getViewHandler()
                .getActionURL(faces, faces.getViewRoot().getViewId());
        request.setAttribute(
                ADDRESS, address.substring(external.getRequestContextPath().length()));
        request.setAttribute(KEPT, (isUpload(request) ? UPLOAD : PLAIN) + text);
        return true;
    }

    private static void collectLeft(FacesContext faces, UIComponent parent, Set<String> left) {
        if (parent instanceof UICommand || parent instanceof HtmlInputSecret) {
            left.add(parent.getClientId(faces));
        }
        for (Iterator<UIComponent> each = parent.getFacetsAndChildren(); each.hasNext(); ) {
            collectLeft(faces, each.next(), left);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** What travels; empty when nothing is kept. */
    public String getText() {
        var kept = request.getAttribute(KEPT);
        var text = kept == null ? request.getParameter(FIELD) : kept.toString();
        return text == null || text.length() > LONGEST ? "" : text;
    }

    /** Whether something is kept. */
    public boolean isThere() {
        return !getText().isEmpty();
    }

    /** Whether the form had been made for this member. */
    public boolean isFor(MemberId member) {
        return getFields().stream()
                .anyMatch(field -> field.name().equals(FormKey.FIELD) && FormKey.isFor(field.value(), member));
    }

    /** How the form is to be sent again. */
    public String getEncoding() {
        return getText().charAt(0) == UPLOAD ? "multipart/form-data" : "application/x-www-form-urlencoded";
    }

    /** All that was typed. */
    public List<Typed> getFields() {
        var fields = new ArrayList<Typed>();
        for (var pair : isThere() ? getText().substring(1).split("&") : new String[0]) {
            var cut = pair.indexOf('=');
            if (cut > 0) {
                fields.add(new Typed(decode(pair.substring(0, cut)), decode(pair.substring(cut + 1))));
            }
        }
        return fields;
    }

    /** Where one signs in and then comes back to the form. */
    public String getSignInPath() {
        return "/connexion?retour=" + encode(String.valueOf(request.getAttribute(ADDRESS)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
