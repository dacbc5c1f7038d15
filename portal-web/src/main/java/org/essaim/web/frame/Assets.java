package org.essaim.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of our styles, scripts, fonts and pictures, which change with the content: browsers keep them for a year. */
@Named
@ApplicationScoped
public class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    @Inject
    private ServletContext context;

    /** The address of {@code css/essaim.css} below {@code /assets}. */
    public String url(String path) {
        return addresses.computeIfAbsent(path, this::address);
    }

    /** The same without a version, for what the style sheet names itself: a preloaded font. */
    public String plainUrl(String path) {
        return context.getContextPath() + "/assets/" + path;
    }

    private String address(String path) {
        try (var content = context.getResourceAsStream("/assets/" + path)) {
            if (content == null) {
                throw new IllegalArgumentException("no asset " + path);
            }
            return context.getContextPath() + "/assets/" + path + "?v=" + version(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Short name of a content: another one when a byte changes. */
    static String version(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
