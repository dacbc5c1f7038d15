package org.essaim.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Language;
import org.essaim.shared.text.Words;

/**
 * The texts of letters: {@code mail/<template>_<fr|en>.md}, Markdown whose first line is {@code # subject}.
 *
 * <p>Every template may name, besides the values of its letter, {@code {name}} (of the recipient), {@code {association}},
 * {@code {portal}} (its address) and {@code {contact}} (an address to write to). A value {@code scopes} is a list of
 * what tokens can be allowed, and is shown in words.
 *
 * <p>Lines between {@code {each items}} and {@code {end}} stand once for each of as many as the value {@code items} says:
 * {@code {items_words}} there is the value {@code items_0_words}, then {@code items_1_words}.
 */
@ApplicationScoped
class LetterTemplates {

    private static final Pattern TEMPLATE_NAME = Pattern.compile("[a-z0-9_-]{1,60}");
    private static final Pattern SLOT = Pattern.compile("\\$([a-z_]+)\\$");
    private static final Pattern EACH = Pattern.compile("\\{each ([a-z]+)}\n(.*?)\\{end}\n", Pattern.DOTALL);
    private static final String SCOPES = "scopes";
    private static final String AMBER = "#f3a712";
    private static final Parser MARKDOWN = Parser.builder().build();

    private final Map<String, String> sources = new ConcurrentHashMap<>();

    @Inject
    private Settings settings;

    protected LetterTemplates() {}

    LetterTemplates(Settings settings) {
        this.settings = settings;
    }

    /** The letter in its language; {@link TemplateException} says what is wrong with its template. */
    RenderedLetter render(Letter letter) {
        var language = language(letter.locale());
        var source = source(letter.template(), language);
        var values = values(letter);
        var end = source.indexOf('\n');
        if (!source.startsWith("# ") || end < 0) {
            throw new TemplateException("the first line of " + letter.template() + " is not its subject");
        }
        var subject = Placeholders.fillLine(source.substring(2, end), values);
        var body = MARKDOWN.parse(repeated(source.substring(end + 1), values));
        var footer = MARKDOWN.parse(source(values.containsKey(Letter.LEAVE) ? "footer-list" : "footer", language));
        Placeholders.fill(body, values);
        Placeholders.fill(footer, values);
        var accent = settings.accent().orElse(AMBER);
        var open = "fr".equals(language) ? "Ouvrir la page" : "Open the page";
        var html = layout(Map.of(
                "language", language,
                "subject", escape(Unlinked.text(subject)),
                "association", escape(values.get("association")),
                "accent", accent,
                "body", HtmlLetter.of(body, accent, open),
                "footer", HtmlLetter.of(footer, accent, open)));
        return new RenderedLetter(subject, TextLetter.of(body) + "\n-- \n" + TextLetter.of(footer), html);
    }

    /** Only the subject, for lists. */
    String subject(Letter letter) {
        var source = source(letter.template(), language(letter.locale()));
        var end = source.indexOf('\n');
        return Placeholders.fillLine(source.substring(2, Math.max(2, end)), values(letter));
    }

    /** The subject; what the template is called when there is none any more. */
    String subjectOrName(Letter letter) {
        try {
            return subject(letter);
        } catch (TemplateException e) {
            return letter.template();
        }
    }

    private Map<String, String> values(Letter letter) {
        var portal = settings.baseUrl().toString();
        var values = new HashMap<String, String>();
        values.put("name", letter.name());
        values.put("association", settings.text(Setting.ASSOCIATION_NAME));
        values.put("portal", portal);
        values.put("contact", settings.text(Setting.ASSOCIATION_CONTACT));
        values.put("postal", settings.text(Setting.ASSOCIATION_POSTAL));
        values.putAll(letter.values());
        values.computeIfPresent(SCOPES, (name, codes) -> inWords(codes, letter.locale()));
        var prefix = Language.of(letter.locale()).prefix();
        values.replaceAll(
                (name, value) -> isPage(value, portal) ? portal + prefix + value.substring(portal.length()) : value);
        return values;
    }

    private static String repeated(String source, Map<String, String> values) {
        return EACH.matcher(source).replaceAll(found -> {
            var items = found.group(1);
            var times = Integer.parseInt(values.getOrDefault(items, "0"));
            return Matcher.quoteReplacement(IntStream.range(0, times)
                    .mapToObj(number -> found.group(2).replace("{" + items + "_", "{" + items + "_" + number + "_"))
                    .collect(Collectors.joining()));
        });
    }

    /** Links lead to pages in the language of the letter, whoever wrote them down. */
    private static boolean isPage(String value, String portal) {
        return value.equals(portal) || value.startsWith(portal + "/");
    }

    /** Rights are written as codes, also by the command line; nobody reads these. */
    private static String inWords(String scopes, Locale language) {
        return Stream.of(scopes.split(", *"))
                .map(each ->
                        Words.find(language, "scope." + each.replace(':', '.')).orElse(each))
                .collect(Collectors.joining(", "));
    }

    private String layout(Map<String, String> slots) {
        return SLOT.matcher(read("mail/layout.html"))
                .replaceAll(match -> Matcher.quoteReplacement(slots.get(match.group(1))));
    }

    private String source(String template, String language) {
        if (!TEMPLATE_NAME.matcher(template).matches()) {
            throw new TemplateException("not the name of a template: " + template);
        }
        return read("mail/" + template + "_" + language + ".md");
    }

    private String read(String path) {
        return sources.computeIfAbsent(path, LetterTemplates::load);
    }

    private static String load(String path) {
        try (var stream = LetterTemplates.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new TemplateException("there is no " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String language(Locale locale) {
        return "en".equals(locale.getLanguage()) ? "en" : "fr";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
