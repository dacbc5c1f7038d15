package org.essaim.identity.consents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essaim.identity.access.Secret;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;

/**
 * Which version of a text is in force: a mark of its content, so that another word is another version. Every version
 * that was ever in force is kept, to show later what has changed since.
 */
@ApplicationScoped
class ConsentTexts {

    private static final System.Logger LOG = System.getLogger(ConsentTexts.class.getName());

    /** Version of the plain texts that come with the portal; a test pins what they say under it. */
    static final String PLAIN = "essaim-2026-12";

    private static final int MARK = 12;

    /** A text as it stands in each language. */
    record Version(String name, String french, String english) {

        String in(Locale language) {
            return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english : french;
        }
    }

    private final Map<ConsentSubject, Version> versions = new EnumMap<>(ConsentSubject.class);

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    String version(ConsentSubject subject) {
        return current(subject).name();
    }

    /** The text in force; it is read once. */
    synchronized Version current(ConsentSubject subject) {
        return versions.computeIfAbsent(subject, this::read);
    }

    /** A text that was in force; empty for one from before texts were kept. */
    Optional<Version> kept(ConsentSubject subject, String version) {
        return sql.statement("select version as name, text_fr as french, text_en as english from consent_text"
                        + " where subject = :subject and version = :version")
                .with("subject", subject)
                .with("version", version)
                .find(Version.class);
    }

    /** Keeps the texts in force, unless they are kept already. */
    @Transactional
    void keep() {
        for (var subject : List.of(ConsentSubject.TERMS, ConsentSubject.PRIVACY)) {
            var text = current(subject);
            sql.statement("insert into consent_text (subject, version, text_fr, text_en, first_seen_at)"
                            + " values (:subject, :version, :french, :english, :now) on conflict do nothing")
                    .with("subject", subject)
                    .with("version", text.name())
                    .with("french", text.french())
                    .with("english", text.english())
                    .with("now", clock.instant())
                    .run();
        }
    }

    private Version read(ConsentSubject subject) {
        return switch (subject) {
            case TERMS -> read(Setting.ASSOCIATION_TERMS, "terms");
            case PRIVACY -> read(Setting.ASSOCIATION_PRIVACY, "privacy");
            case NEWS -> new Version(PLAIN, "", "");
        };
    }

    private Version read(Setting setting, String plain) {
        return settings.optional(setting)
                .flatMap(ConsentTexts::own)
                .orElseGet(() -> new Version(PLAIN, plain(plain + "_fr"), plain(plain + "_en")));
    }

    /** Empty when it cannot be read: then the pages show the plain text, and nobody agrees to another. */
    static Optional<Version> own(String file) {
        try {
            var text = Files.readString(Path.of(file));
            return Optional.of(new Version(mark(text), text, text));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "the plain text is in force, because " + file + " cannot be read", e);
            return Optional.empty();
        }
    }

    private static String mark(String text) {
        return Secret.hashOf(text).substring(0, MARK);
    }

    private static String plain(String name) {
        try (var text = ConsentTexts.class.getResourceAsStream("/pages/" + name + ".md")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
