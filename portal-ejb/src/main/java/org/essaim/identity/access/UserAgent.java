package org.essaim.identity.access;

import java.util.LinkedHashMap;
import java.util.Map;

/** The little of a browser's name that helps its owner to know it again. */
public record UserAgent(String browser, String system) {

    /** In this order: many claim to be those below. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "FxiOS",
            "Firefox",
            "Firefox",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chromium",
            "Chromium",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    /** What the browser calls itself; its words are as long as it likes, and are shown to nobody. */
    public static UserAgent of(String header) {
        return new UserAgent(first(BROWSERS, header), first(SYSTEMS, header));
    }

    /** The same for a text of the screen, which has its key in braces: Firefox on Linux. */
    public static String words(String header) {
        var agent = of(header);
        if (!agent.browser.isEmpty() && !agent.system.isEmpty()) {
            return "{identity.sessions.device|" + agent.browser + "|" + agent.system + "}";
        }
        return agent.browser.isEmpty() && agent.system.isEmpty()
                ? "{identity.sessions.unknown}"
                : agent.browser + agent.system;
    }

    private static String first(Map<String, String> names, String header) {
        return names.entrySet().stream()
                .filter(entry -> header.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
