package org.essaim.web.border;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/**
 * Behind a proxy that is trusted, a request is its client's: address, scheme and host are those that the proxy gives in
 * {@code X-Forwarded-For}, {@code -Proto} and {@code -Host}. From anybody else these headers mean nothing. First of all
 * filters.
 */
public class ForwardedFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String BELIEVED = "org.essaim.web.believed";

    private transient TrustedProxies trusted;

    @Inject
    void configure(Settings settings) {
        var list = settings.text(Setting.TRUSTED_PROXIES);
        try {
            trusted = TrustedProxies.of(list);
        } catch (IllegalArgumentException e) {
            throw new Settings.WrongSettingException(
                    Setting.TRUSTED_PROXIES, list, "addresses such as 127.0.0.1, 10.0.0.0/8 are expected");
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var believed = trusted.contains(request.getRemoteAddr());
        request.setAttribute(BELIEVED, believed);
        chain.doFilter(believed ? new ForwardedRequest(request, trusted) : request, response);
    }

    /** Whether the request came through a proxy that is trusted. */
    public static boolean isBelieved(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(BELIEVED));
    }
}
