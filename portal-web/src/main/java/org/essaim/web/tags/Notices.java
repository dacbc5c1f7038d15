package org.essaim.web.tags;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.words.Texts;

/** What was done, said at the top of this page, or of the next one after a redirect. */
@Named
@ApplicationScoped
public class Notices {

    /** One sentence; the tone is success, warning or danger. */
    public record Notice(String tone, String text) {}

    @Inject
    private CurrentViewer viewer;

    /** It is done; also shown after a redirect. */
    public void done(String key, Object... arguments) {
        tell(FacesMessage.SEVERITY_INFO, Texts.text(viewer.current().locale(), key, arguments));
    }

    /** It is done, with a warning; also shown after a redirect. */
    public void warn(String key, Object... arguments) {
        tell(FacesMessage.SEVERITY_WARN, Texts.text(viewer.current().locale(), key, arguments));
    }

    /** An error beside the input of this client id, on top when it is null. */
    public void error(String clientId, String key, Object... arguments) {
        FacesContext.getCurrentInstance().validationFailed();
        fail(clientId, Texts.text(viewer.current().locale(), key, arguments));
    }

    /** Whether another page sent a notice along that this request is to show. */
    public static boolean areWaiting(HttpServletRequest request) {
        return NoticeCookie.isBrought(request);
    }

    /** The notices at the top of this page. */
    public List<Notice> getList() {
        var faces = FacesContext.getCurrentInstance();
        var carried = NoticeCookie.carried(
                (HttpServletRequest) faces.getExternalContext().getRequest());
        return Stream.concat(
                        carried.stream(), faces.getMessageList(null).stream().map(Notices::notice))
                .toList();
    }

    static Notice notice(FacesMessage message) {
        message.rendered();
        var severity = message.getSeverity();
        var tone = severity == FacesMessage.SEVERITY_INFO
                ? "success"
                : severity == FacesMessage.SEVERITY_WARN ? "warning" : "danger";
        return new Notice(tone, message.getSummary());
    }

    private static void fail(String clientId, String text) {
        FacesContext.getCurrentInstance()
                .addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static void tell(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
    }
}
