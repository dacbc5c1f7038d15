package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.essaim.identity.access.Secret;
import org.essaim.mail.Letter;
import org.essaim.mail.Letters;
import org.essaim.shared.Setting;
import org.essaim.shared.Settings;

/** What members are written about their account. */
@ApplicationScoped
class IdentityLetters {

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    /** The link that proves the address of a new account. */
    void confirm(Member member, Secret link) {
        write(member, member.email(), "identity-confirm", Map.of("link", address("/inscription/confirmer", link)));
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
    void reset(Member member, Secret link) {
        write(
                member,
                member.email(),
                "identity-reset",
                Map.of("link", address("/connexion/mot-de-passe/nouveau", link)));
    }

    void passwordChanged(Member member) {
        write(member, member.email(), "identity-password-changed", Map.of("reset", page("/connexion/mot-de-passe")));
    }

    /** The link that proves another address, written to that one. */
    void address(Member member, EmailAddress wanted, Secret link) {
        write(member, wanted, "identity-address", Map.of("link", address("/compte/adresse/confirmer", link)));
    }

    /** Tells the address that was left. */
    void addressChanged(Member member, EmailAddress before) {
        write(
                member,
                before,
                "identity-address-changed",
                Map.of("address", member.email().value(), "contact", settings.text(Setting.ASSOCIATION_CONTACT)));
    }

    private void write(Member member, EmailAddress to, String template, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("name", member.name());
        all.put("association", settings.text(Setting.ASSOCIATION_NAME));
        letters.send(new Letter(to.value(), member.name(), template, language(member.locale()), all));
    }

    private static Locale language(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
    }

    private String address(String path, Secret link) {
        return page(path) + "?jeton=" + link.value();
    }

    private String page(String path) {
        return settings.baseUrl() + path;
    }
}
