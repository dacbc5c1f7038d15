package org.essaim.web.submission;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.shared.viewer.MemberId;
import org.essaim.web.gate.Encoded;
import org.essaim.web.gate.GatedRequest;

/**
 * What somebody typed into a form whose session had ended, on its way through the pages by which they sign in again: in
 * hidden fields of their browser, never on a node. Passwords and files do not travel, and whatever
 * button was pressed, {@link ShownAgain} shows the form again and no more, to the member it was made for.
 */
@Named("keptForm")
@RequestScoped
public class KeptForm {

    /** Name of the hidden field that carries it. */
    static final String FIELD = "garde";

    /** Most characters that are carried; a form that is longer is not kept. */
    static final int LONGEST = 400_000;

    /** Faces alone shows a form again without acting on it. */
    private static final String FACES = "jakarta.faces.ViewState";

    private static final String KEPT = "org.essaim.web.forms.kept";
    private static final String ADDRESS = "org.essaim.web.forms.address";
    private static final char UPLOAD = 'u';
    private static final char PLAIN = 'p';

    /** One thing that was typed. */
    public record Typed(String name, String value) {}

    @Inject
    private HttpServletRequest request;

    /**
     * Keeps what a form of ours sent to an address; false when it is none, or too long. A body that was not read yet, as
     * that of a file of nobody, is not read for it.
     *
     * @param address with its query, where the form is to be shown again
     */
    public static boolean keep(HttpServletRequest request, String address) {
        var sent = request.getParameterMap();
        if (!"POST".equals(request.getMethod()) || !sent.containsKey(FACES) || !sent.containsKey(FormKey.FIELD)) {
            return false;
        }
        var text = sent.entrySet().stream()
                .filter(field -> !isLeft(field.getKey()))
                .flatMap(
                        field -> Stream.of(field.getValue()).map(value -> encode(field.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        if (text.length() >= LONGEST) {
            return false;
        }
        request.setAttribute(ADDRESS, address);
        request.setAttribute(KEPT, (isUpload(request) ? UPLOAD : PLAIN) + text);
        return true;
    }

    /** What Faces adds, and passwords. */
    private static boolean isLeft(String name) {
        return name.startsWith("jakarta.faces.") || GatedRequest.isSecret(name.substring(name.lastIndexOf(':') + 1));
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
                fields.add(new Typed(Encoded.decode(pair.substring(0, cut)), Encoded.decode(pair.substring(cut + 1))));
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
}
