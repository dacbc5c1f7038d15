package org.essaim.networks.invitations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essaim.identity.access.Secret;
import org.essaim.mail.Letter;
import org.essaim.mail.LetterSecrets;
import org.essaim.mail.Letters;
import org.essaim.shared.settings.Settings;

/** Letters that invite. They always leave: who gets one has no account to choose with, or none that we tell of. */
@ApplicationScoped
class InvitationLetters {

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    /** To an address, with an account or without: nobody is told which. */
    void invite(String network, String address, Secret secret, Instant until) {
        var page = settings.baseUrl() + "/invitations/reseau";
        var values = Map.of("network", network, "until", Letter.day(Locale.FRENCH, until), "link", page);
        letters.send(new Letter(
                address,
                address,
                "networks-invited",
                Locale.FRENCH,
                values,
                Optional.of(new LetterSecrets(Map.of("link", page + "?cle=" + secret.value()), until))));
    }
}
