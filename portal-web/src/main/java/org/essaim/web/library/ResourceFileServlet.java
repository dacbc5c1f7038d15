package org.essaim.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.essaim.library.content.ResourceId;
import org.essaim.library.resources.FileContent;
import org.essaim.library.resources.ResourceFiles;
import org.essaim.shared.problem.BusinessException;
import org.essaim.web.problem.ProblemTexts;

/** {@code /ressources/{id}/fichier}: the file of a resource, always as a download, so that it never acts as a page. */
@WebServlet("/ressources/*")
public class ResourceFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})(?:-[^/]*)?/fichier");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\x20-\\x7e]|[\"\\\\%]");

    @Inject
    private transient ResourceFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches() || Long.parseLong(path.group(1)) == 0) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(files.open(new ResourceId(Long.parseLong(path.group(1)))), response);
        } catch (RuntimeException e) {
            var refused = ProblemTexts.businessCause(e).map(BusinessException::type);
            if (refused.isEmpty()) {
                throw e;
            }
            response.sendError(refused.get().status());
        }
    }

    private static void send(FileContent file, HttpServletResponse response) throws IOException {
        try (var content = file.content()) {
            response.setContentType(file.mediaType());
            response.setContentLengthLong(file.size());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", disposition(file.name()));
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("Cache-Control", "private, no-store");
            content.transferTo(response.getOutputStream());
        }
    }

    /** RFC 6266: the name in UTF-8, and a plain one for programs that know no better. */
    static String disposition(String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + NOT_PLAIN.matcher(name).replaceAll("_") + "\"; filename*=UTF-8''" + encoded;
    }
}
