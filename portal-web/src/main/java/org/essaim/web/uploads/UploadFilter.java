package org.essaim.web.uploads;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.essaim.files.UploadQuota;
import org.essaim.shared.problem.TooLargeException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.gate.GatedRequest;
import org.essaim.web.language.PageLanguage;

/**
 * Refuses an upload before reading it unless it is admitted, and receives it then. Every other request of several parts
 * is refused unread; without a session only a form without a large file is read, so that it can be shown again. Stands
 * behind the filters that know the viewer and that handle exceptions.
 */
public class UploadFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Most bytes of a form that is read without a session: as much as people type, and no large file. */
    private static final long MOST_SHOWN_AGAIN = 512 * 1024;

    @Inject
    private transient CurrentViewer viewer;

    @Inject
    private transient UploadQuota quota;

    @Inject
    private transient FormReceiver receiver;

    private transient List<UploadAddress> addresses;

    @Inject
    void collect(Instance<Uploads> capabilities) {
        addresses =
                capabilities.stream().flatMap(each -> each.addresses().stream()).toList();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isOfSeveralParts(request)) {
            chain.doFilter(request, response);
        } else {
            answer(request, response, chain);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = PageLanguage.path(request);
        var address = addresses.stream().filter(each -> each.isAt(path)).findFirst();
        if (address.isEmpty()) {
            close(response);
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try (var form = receive(request, response, path, address.get())) {
            goOn(request, response, chain, form);
        }
    }

    private ReceivedForm receive(
            HttpServletRequest request, HttpServletResponse response, String path, UploadAddress address)
            throws IOException {
        try {
            if (!mayShowAgain(request)) {
                admit(request, path, address);
            }
            return receiver.receive(request, address);
        } catch (IOException | RuntimeException e) {
            close(response);
            throw e;
        }
    }

    /** What is left unread must not be taken for the next request. */
    private static void close(HttpServletResponse response) {
        response.setHeader("Connection", "close");
    }

    /** What was typed before the session ended is not lost: its page shows it again, and does nothing else. */
    private boolean mayShowAgain(HttpServletRequest request) {
        var announced = request.getContentLengthLong();
        return !viewer.current().isSignedIn() && announced >= 0 && announced <= MOST_SHOWN_AGAIN;
    }

    private static boolean isOfSeveralParts(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static void admit(HttpServletRequest request, String path, UploadAddress address) {
        var announced = request.getContentLengthLong();
        address.admit(path, announced < 0 ? address.mostBytes() : announced);
        if (announced > address.mostOfRequest()) {
            throw new TooLargeException("problem.uploadTooLarge", address.mostBytes() >> 20);
        }
    }

    private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain, ReceivedForm form)
            throws IOException, ServletException {
        if (form.sentFiles() > 0 && viewer.current().isSignedIn()) {
            quota.count(form.sentFiles());
        }
        GatedRequest.below(request, gated -> new UploadRequest(gated, form));
        chain.doFilter(request, response);
    }
}
