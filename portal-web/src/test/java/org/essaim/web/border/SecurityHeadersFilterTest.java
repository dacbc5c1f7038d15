package org.essaim.web.border;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SecurityHeadersFilterTest {

    private static final String HEADER = "Content-Security-Policy";

    @Test
    void whatAPageAddsStandsBesidesThePolicyOfThePortal() throws Exception {
        assertThat(policy(response -> response.addHeader(HEADER, "script-src 'self' 'nonce-1'")))
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'none'")
                .endsWith("; script-src 'self' 'nonce-1'");
    }

    @Test
    void aPolicyThatAServletSetsForItsFileIsTheOnlyOne() throws Exception {
        assertThat(policy(response -> response.setHeader(HEADER, "default-src 'none'; frame-ancestors 'self'")))
                .isEqualTo("default-src 'none'; frame-ancestors 'self'");
    }

    private static String policy(Consumer<HttpServletResponse> page) throws IOException, ServletException {
        var headers = new HashMap<String, String>();
        new SecurityHeadersFilter()
                .doFilter(
                        request(),
                        response(headers),
                        (request, response) -> page.accept((HttpServletResponse) response));
        return headers.get(HEADER);
    }

    private static HttpServletRequest request() {
        return fake(HttpServletRequest.class, Map.of());
    }

    private static HttpServletResponse response(Map<String, String> headers) {
        return fake(HttpServletResponse.class, headers);
    }

    private static <T> T fake(Class<T> type, Map<String, String> headers) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("setHeader")) {
                        headers.put((String) arguments[0], (String) arguments[1]);
                    }
                    return method.getReturnType() == boolean.class ? false : null;
                }));
    }
}
