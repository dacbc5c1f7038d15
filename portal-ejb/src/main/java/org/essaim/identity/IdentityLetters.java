package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essaim.identity.access.MailedLink;
import org.essaim.identity.access.NewToken;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.mail.Letter;
import org.essaim.mail.LetterSecrets;
import org.essaim.mail.Letters;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.time.DayInWords;

/** What members are written about their account. */
@ApplicationScoped
class IdentityLetters {

    private static final String TOKENS = "/compte/jetons";

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    /** The link that proves the address of a new account. */
    void confirm(Member member, MailedLink link) {
        writeLink(member, member.email(), "identity-confirm", "/inscription/confirmer", link);
    }

    /** Somebody signed up, or asked for this address, which has an account: only its owner learns so. */
    void known(Member member) {
        write(
                member,
                member.email(),
                "identity-known",
                Map.of("link", page("/connexion"), "reset", page("/connexion/mot-de-passe")));
    }

    /** The link that lets choose another password. */
    void reset(Member member, MailedLink link) {
        writeLink(member, member.email(), "identity-reset", "/connexion/mot-de-passe/nouveau", link);
    }

    void passwordChanged(Member member) {
        write(
                member,
                member.email(),
                "identity-password-changed",
                Map.of("reset", page("/connexion/mot-de-passe"), "tokens", page(TOKENS)));
    }

    /** There is a token with which a program acts as the member. */
    void tokenIssued(Member member, NewToken token, Instant until) {
        write(
                member,
                member.email(),
                "identity-token",
                Map.of(
                        "token",
                        token.name(),
                        "scopes",
                        token.scopeTexts().replace(",", ", "),
                        "until",
                        day(member, until)));
    }

    /** Somebody tries passwords that are not the member's. */
    void failedAttempts(Member member, int attempts) {
        write(
                member,
                member.email(),
                "identity-wrong-tries",
                Map.of("tries", Integer.toString(attempts), "reset", page("/connexion/mot-de-passe")));
    }

    /** The account will be erased, and how to undo that. */
    void leaving(Member member) {
        write(
                member,
                member.email(),
                "identity-leaving",
                Map.of("until", day(member, member.leavesAt().orElseThrow()), "link", page("/connexion")));
    }

    /** The account will not be erased. */
    void stays(Member member) {
        write(member, member.email(), "identity-stays", Map.of("link", page("/compte/donnees")));
    }

    /** Nobody came for long: the account will be erased at that moment. */
    void inactive(Member member, Instant until) {
        write(
                member,
                member.email(),
                "identity-inactive",
                Map.of("until", day(member, until), "link", page("/connexion")));
    }

    /** The link that proves another address, written to that one. */
    void address(Member member, EmailAddress wanted, MailedLink link) {
        writeLink(member, wanted, "identity-address", "/compte/adresse/confirmer", link);
    }

    /** The link that proves an académie, written to an address of it. */
    void affiliation(Member member, EmailAddress address, MailedLink link) {
        writeLink(member, address, "identity-affiliation", "/compte/academie/confirmer", link);
    }

    /** The proof of the académie ends in some weeks. */
    void affiliationEnds(Member member) {
        affiliation(member, "identity-affiliation-ends");
    }

    /** It ends in some days, and nothing will be written again. */
    void affiliationEndsSoon(Member member) {
        affiliation(member, "identity-affiliation-last");
    }

    private void affiliation(Member member, String template) {
        var until = member.academieProvedUntil().orElseThrow();
        write(
                member,
                member.email(),
                template,
                Map.of("until", DayInWords.of(until, language(member.locale())), "link", page("/compte/adresse")));
    }

    /** Tells the address that was left. */
    void addressChanged(Member member, EmailAddress before) {
        write(
                member,
                before,
                "identity-address-changed",
                Map.of("address", member.email().value(), "contact", settings.text(Setting.ASSOCIATION_CONTACT)));
    }

    private static String day(Member member, Instant moment) {
        return Letter.day(language(member.locale()), moment);
    }

    private void write(Member member, EmailAddress to, String template, Map<String, String> values) {
        letters.send(letter(member, to, template, values, Optional.empty()));
    }

    private void writeLink(Member member, EmailAddress to, String template, String path, MailedLink link) {
        var address = page(path) + "?jeton=";
        var secrets = new LetterSecrets(Map.of("link", address + link.secret().value()), link.until());
        letters.send(letter(member, to, template, Map.of("link", address + "…"), Optional.of(secrets)));
    }

    private Letter letter(
            Member member,
            EmailAddress to,
            String template,
            Map<String, String> values,
            Optional<LetterSecrets> secrets) {
        var all = new HashMap<>(values);
        all.put("name", member.name());
        all.put("association", settings.text(Setting.ASSOCIATION_NAME));
        return new Letter(to.value(), member.name(), template, language(member.locale()), all, secrets);
    }

    private static Locale language(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
    }

    private String page(String path) {
        return settings.baseUrl() + path;
    }
}
