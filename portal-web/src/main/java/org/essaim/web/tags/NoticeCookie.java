package org.essaim.web.tags;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.essaim.web.request.Cookies;
import org.essaim.web.tags.Notices.Notice;

/**
 * Notices for the page that a browser is sent to: kept by the browser for a minute, so that whichever node serves it
 * can show them and no session is needed.
 */
final class NoticeCookie {

    private static final String NAME = "essaim_notice";
    private static final String CARRIED = "org.essaim.web.notices";
    private static final int SECONDS = 60;
    private static final int LONGEST = 2_500;
    private static final char END = '\n';
    private static final char PARTING = '\t';

    private NoticeCookie() {}

    /** Takes the notices of this page along, and those that came to it: an address that leads on shows nothing itself. */
    static void leave(FacesContext faces, HttpServletResponse response) {
        var text = new StringBuilder();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        carried(request).forEach(notice -> append(text, notice));
        for (var message : faces.getMessageList(null)) {
            if (message.getSeverity() != FacesMessage.SEVERITY_ERROR) {
                append(text, Notices.notice(message));
            }
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && bytes.length <= LONGEST) {
            response.addCookie(cookies().cookie(NAME, Base64.getUrlEncoder().encodeToString(bytes), SECONDS));
        }
    }

    private static void append(StringBuilder text, Notice notice) {
        text.append(notice.tone()).append(PARTING).append(notice.text()).append(END);
    }

    static boolean isBrought(HttpServletRequest request) {
        return Cookies.value(request, NAME).isPresent();
    }

    /** Receives what another page sent along; it is shown once. */
    static void arrive(HttpServletRequest request, HttpServletResponse response) {
        Cookies.value(request, NAME).ifPresent(value -> {
            request.setAttribute(CARRIED, read(value));
            response.addCookie(cookies().cookie(NAME, "", 0));
        });
    }

    /** What came with this request. */
    @SuppressWarnings("unchecked")
    static List<Notice> carried(HttpServletRequest request) {
        var found = (List<Notice>) request.getAttribute(CARRIED);
        return found == null ? List.of() : found;
    }

    /** Nothing at all when somebody wrote the cookie by hand. */
    static List<Notice> read(String value) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            var notices = new ArrayList<Notice>();
            for (var line : text.split(String.valueOf(END))) {
                var tone = line.substring(0, line.indexOf(PARTING));
                notices.add(new Notice("warning".equals(tone) ? tone : "success", line.substring(tone.length() + 1)));
            }
            return List.copyOf(notices);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return List.of();
        }
    }

    private static Cookies cookies() {
        return CDI.current().select(Cookies.class).get();
    }
}
