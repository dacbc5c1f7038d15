package org.essaim.web.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.essaim.shared.text.Text;

/**
 * A request whose parameters, headers and names of files passed {@link Text}.
 *
 * <p>A form acts when it is sent by POST and never otherwise: for any other method, and on the page of an error, the
 * parameters and the header that make Faces act are not there, whatever a link says. Where body and address give one name a value, the
 * body counts.
 *
 * <p>Nothing is cached: the container adds the parameters of the view below this wrapper when it forwards.
 */
public class GatedRequest extends HttpServletRequestWrapper {

    /** Ids of the fields that hold passwords. */
    private static final Set<String> SECRETS = Set.of("password", "current");

    private static final String PART_OF_PAGE = "Faces-Request";
    private static final String PART_BY_FORM = "partial/ajax";

    private final String query;

    GatedRequest(HttpServletRequest request) {
        super(request);
        query = request.getQueryString();
    }

    /**
     * Puts another request below this gate, so that what it says is cleaned, too, however many wrappers stand between the
     * gate and whoever does that.
     *
     * @param request that of a filter behind the gate
     */
    public static void below(ServletRequest request, UnaryOperator<HttpServletRequest> other) {
        var each = request;
        while (!(each instanceof GatedRequest) && each instanceof HttpServletRequestWrapper wrapper) {
            each = wrapper.getRequest();
        }
        if (!(each instanceof GatedRequest gate)) {
            throw new IllegalStateException("a request that did not come through the gate");
        }
        gate.setRequest(other.apply((HttpServletRequest) gate.getRequest()));
    }

    @Override
    public String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        var values = isAdmitted(name) ? super.getParameterValues(name) : null;
        return values == null ? null : cleaned(name, sent(name, values));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var parameters = new LinkedHashMap<String, String[]>();
        super.getParameterMap().forEach((name, values) -> {
            if (isAdmitted(name)) {
                parameters.put(name, cleaned(name, sent(name, values)));
            }
        });
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private boolean isAdmitted(String name) {
        return name != null
                && name.equals(Text.secret(name))
                && (!FacesParameter.isControl(name) || isSent() && FacesParameter.isOfForms(name));
    }

    private boolean isSent() {
        return "POST".equals(getMethod()) && getDispatcherType() != DispatcherType.ERROR;
    }

    /** The values without those of the address, when the body has some as well. */
    private String[] sent(String name, String[] values) {
        var asked = isSent() ? Encoded.values(query, name) : List.<String>of();
        var from = Collections.indexOfSubList(Arrays.asList(values), asked);
        if (asked.isEmpty() || from < 0 || values.length == asked.size()) {
            return values;
        }
        var rest = new ArrayList<>(Arrays.asList(values));
        rest.subList(from, from + asked.size()).clear();
        return rest.toArray(String[]::new);
    }

    private static String[] cleaned(String name, String[] values) {
        var secret = isSecret(name.substring(name.lastIndexOf(':') + 1));
        return Arrays.stream(values)
                .map(value -> secret ? Text.secret(value) : Text.clean(value))
                .toArray(String[]::new);
    }

    /** Whether a field of this id holds a password, which keeps its spaces. */
    public static boolean isSecret(String id) {
        return SECRETS.contains(id);
    }

    @Override
    public String getHeader(String name) {
        var value = super.getHeader(name);
        return value == null || isIdle(name, value) ? null : Text.line(value);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var values = super.getHeaders(name);
        return values == null
                ? null
                : Collections.enumeration(Collections.list(values).stream()
                        .filter(value -> !isIdle(name, value))
                        .map(Text::line)
                        .toList());
    }

    /** Whether it asks Faces for a part of a page in a way that no form of ours does: its view actions would not run. */
    private boolean isIdle(String header, String value) {
        return PART_OF_PAGE.equalsIgnoreCase(header) && !(isSent() && value.equals(PART_BY_FORM));
    }

    /** Null when there is none, also when the request has no parts at all. */
    @Override
    public Part getPart(String name) throws IOException, ServletException {
        var part = isMultipart() ? super.getPart(name) : null;
        return part == null ? null : new GatedPart(part);
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        var parts = new ArrayList<Part>();
        if (isMultipart()) {
            super.getParts().forEach(part -> parts.add(new GatedPart(part)));
        }
        return parts;
    }

    private boolean isMultipart() {
        var type = getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
