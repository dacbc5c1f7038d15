package org.essaim.web.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets browsers keep our assets: for a year when the address carries a version, for a while when it does not. */
public class AssetFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Fonts are named by the style sheet without a version; a changed font gets another name. */
    private static final String FONTS = "/assets/fonts/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getParameter("v") != null) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        } else if (request.getRequestURI().contains(FONTS)) {
            response.setHeader("Cache-Control", "public, max-age=2592000");
        } else {
            response.setHeader("Cache-Control", "public, max-age=300");
        }
        chain.doFilter(request, response);
    }
}
