package org.essaim.web.border;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A request as its client made it, by the word of the trusted proxies that it came through. */
class ForwardedRequest extends HttpServletRequestWrapper {

    private static final String HTTPS = "https";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final String client;
    private final String scheme;
    private final String host;

    ForwardedRequest(HttpServletRequest request, TrustedProxies trusted) {
        super(request);
        client = client(request, trusted);
        scheme = HTTPS.equalsIgnoreCase(last(values(request, "X-Forwarded-Proto"), request.getScheme()))
                ? HTTPS
                : "http";
        host = last(values(request, "X-Forwarded-Host"), request.getHeader("Host"));
    }

    /** Each proxy adds whom it heard to the end: the last that is no proxy of ours is the client. */
    private static String client(HttpServletRequest request, TrustedProxies trusted) {
        var hops = new ArrayList<>(values(request, "X-Forwarded-For"));
        Collections.reverse(hops);
        return hops.stream()
                .filter(hop -> !trusted.contains(hop))
                .findFirst()
                .orElse(hops.isEmpty() ? request.getRemoteAddr() : hops.get(hops.size() - 1));
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String last(List<String> values, String otherwise) {
        return values.isEmpty() ? otherwise : values.get(values.size() - 1);
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    @Override
    public String getRemoteHost() {
        return client;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return HTTPS.equals(scheme);
    }

    @Override
    public String getServerName() {
        return host == null ? super.getServerName() : host.replaceFirst(":\\d+$", "");
    }

    @Override
    public int getServerPort() {
        var colon = host == null ? -1 : host.lastIndexOf(':');
        if (colon > 0 && host.substring(colon + 1).matches("\\d{1,5}")) {
            return Integer.parseInt(host.substring(colon + 1));
        }
        return isSecure() ? HTTPS_PORT : HTTP_PORT;
    }

    @Override
    public StringBuffer getRequestURL() {
        var standard = getServerPort() == (isSecure() ? HTTPS_PORT : HTTP_PORT);
        return new StringBuffer(scheme)
                .append("://")
                .append(getServerName())
                .append(standard ? "" : ":" + getServerPort())
                .append(getRequestURI());
    }

    @Override
    public String getHeader(String name) {
        return "Host".equalsIgnoreCase(name) ? host : super.getHeader(name);
    }
}
