package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.identity.access.Secret;
import org.essaim.shared.Setting;
import org.essaim.shared.Settings;

/** Which version of a text is in force: a mark of its content, so that another word is another version. */
@ApplicationScoped
class ConsentTexts {

    /** Version of the plain texts that come with the portal. */
    private static final String PLAIN = "essaim-2026-12";

    private static final int MARK = 12;

    private final Map<ConsentSubject, String> versions = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    String version(ConsentSubject subject) {
        return versions.computeIfAbsent(subject, this::read);
    }

    private String read(ConsentSubject subject) {
        return setting(subject).flatMap(settings::optional).map(this::mark).orElse(PLAIN);
    }

    private String mark(String file) {
        try {
            return Secret.hashOf(Files.readString(Path.of(file))).substring(0, MARK);
        } catch (IOException e) {
            return Secret.hashOf(file).substring(0, MARK);
        }
    }

    private static Optional<Setting> setting(ConsentSubject subject) {
        return switch (subject) {
            case TERMS -> Optional.of(Setting.ASSOCIATION_TERMS);
            case PRIVACY -> Optional.of(Setting.ASSOCIATION_PRIVACY);
            case NEWS -> Optional.empty();
        };
    }
}
