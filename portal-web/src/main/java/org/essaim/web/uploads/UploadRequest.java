package org.essaim.web.uploads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request whose form was received: its fields are parameters like those of the address, its files are parts. The
 * container's own reading of parts, which has no limit, is out of reach behind it.
 */
final class UploadRequest extends HttpServletRequestWrapper {

    private final ReceivedForm form;

    UploadRequest(HttpServletRequest request, ReceivedForm form) {
        super(request);
        this.form = form;
    }

    @Override
    public String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    /** Those of the address first. */
    @Override
    public String[] getParameterValues(String name) {
        var asked = super.getParameterValues(name);
        var typed = form.fields().get(name);
        return asked == null && typed == null ? null : together(asked, typed);
    }

    private static String[] together(String[] asked, List<String> typed) {
        return Stream.concat(
                        asked == null ? Stream.empty() : Stream.of(asked),
                        typed == null ? Stream.empty() : typed.stream())
                .toArray(String[]::new);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var parameters = new LinkedHashMap<>(super.getParameterMap());
        form.fields().keySet().forEach(name -> parameters.put(name, getParameterValues(name)));
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return form.files();
    }

    @Override
    public Part getPart(String name) {
        return form.files().stream()
                .filter(file -> file.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
