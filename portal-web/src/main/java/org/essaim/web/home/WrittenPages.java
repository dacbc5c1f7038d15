package org.essaim.web.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.essaim.privacy.KeptPeriods;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Language;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/**
 * Texts of the association (Markdown files named by the settings), or plain ones that come with the portal. Read once.
 * In a text, {@code {association}} and {@code {contact}} stand for these settings, and {@code {kept:mail.kept.letters}}
 * for how long that is kept; {@code {inactive}} for what becomes of accounts that nobody visits, if anything does.
 */
@ApplicationScoped
class WrittenPages {

    private static final System.Logger LOG = System.getLogger(WrittenPages.class.getName());

    private static final Map<String, Setting> OWN = Map.of(
            "legal", Setting.ASSOCIATION_LEGAL,
            "privacy", Setting.ASSOCIATION_PRIVACY,
            "terms", Setting.ASSOCIATION_TERMS);

    private static final Pattern PERIOD = Pattern.compile("\\{kept:([\\w.]+)}");

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    @Inject
    private KeptPeriods kept;

    /** A text in Markdown, whose links to pages lead to those in its language. */
    String markdown(String name, Locale locale) {
        return texts.computeIfAbsent(name + "_" + locale.getLanguage(), key -> withPeriods(
                        own(name).orElseGet(() -> plain(name, locale)), locale)
                .replace("{association}", settings.text(Setting.ASSOCIATION_NAME))
                .replace("{contact}", settings.text(Setting.ASSOCIATION_CONTACT))
                .replace("](/", "](" + Language.of(locale).path("/")));
    }

    private String withPeriods(String text, Locale locale) {
        var periods = kept.all();
        var quiet = Optional.ofNullable(periods.get("identity.kept.inactive"))
                .map(period -> Texts.text(locale, "privacy.policy.inactive", Show.duration(period, locale)) + "\n\n")
                .orElse("");
        return PERIOD.matcher(text.replace("{inactive}", quiet))
                .replaceAll(found -> Optional.ofNullable(periods.get(found.group(1)))
                        .map(period -> Show.duration(period, locale))
                        .orElse(found.group()));
    }

    private Optional<String> own(String name) {
        var file = Optional.ofNullable(OWN.get(name)).flatMap(settings::optional);
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(Files.readString(Path.of(file.get())));
        } catch (IOException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the plain text is shown, because " + file.get() + " cannot be read",
                    e);
            return Optional.empty();
        }
    }

    private static String plain(String name, Locale locale) {
        var language = Language.of(locale).code();
        try (var text = WrittenPages.class.getResourceAsStream("/pages/" + name + "_" + language + ".md")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
