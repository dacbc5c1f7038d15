package org.essaim.web.frame;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/** The association's own colour and logo, as addresses: read once, at the start. */
@ApplicationScoped
public class Association {

    static final String STYLE = "/assets/css/association.css";
    static final String LOGO = "/assets/img/association";

    private static final System.Logger LOG = System.getLogger(Association.class.getName());

    /** A picture and its media type. */
    record Logo(byte[] content, String type) {}

    @Inject
    private Settings settings;

    private String style;
    private Logo logo;
    private String logoUrl;

    @PostConstruct
    void read() {
        style = settings.accent().map(colour -> Accent.of(colour).css()).orElse(null);
        settings.optional(Setting.ASSOCIATION_LOGO).ifPresent(this::readLogo);
    }

    private void readLogo(String place) {
        try {
            var file = Path.of(place);
            if (Files.isRegularFile(file)) {
                logo = new Logo(Files.readAllBytes(file), type(place));
                logoUrl = LOGO + "?v=" + Assets.version(logo.content());
                return;
            }
        } catch (InvalidPathException e) {
            LOG.log(System.Logger.Level.DEBUG, "not a file: " + place, e);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the logo cannot be read: " + place, e);
            return;
        }
        if (place.startsWith("/") || place.startsWith("http")) {
            logoUrl = place;
        }
    }

    private static String type(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".svg") ? "image/svg+xml" : "image/png";
    }

    /** Path of the style sheet with the association's accent colour; empty when it has none. */
    public Optional<String> styleUrl() {
        return style().map(css -> STYLE + "?v=" + Assets.version(css.getBytes(StandardCharsets.UTF_8)));
    }

    /** Path of the association's logo; empty when it has none. */
    public Optional<String> logoUrl() {
        return Optional.ofNullable(logoUrl);
    }

    Optional<String> style() {
        return Optional.ofNullable(style);
    }

    Optional<Logo> logo() {
        return Optional.ofNullable(logo);
    }
}
