package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essaim.identity.access.Secret;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.mail.Letter;
import org.essaim.mail.LetterSecrets;
import org.essaim.mail.Letters;
import org.essaim.rights.GrantedRights;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/** Letters of networks, written in the transaction of what they tell. */
@ApplicationScoped
class NetworkLetters {

    @Inject
    private Letters letters;

    @Inject
    private MemberContacts contacts;

    @Inject
    private GrantedRights rights;

    @Inject
    private Settings settings;

    /** To those who run it: somebody asks to be let in. */
    void asked(Network network, MemberId member, String word) {
        var name = contacts.of(List.of(member)).stream()
                .map(MemberContact::name)
                .findFirst()
                .orElse("");
        send(
                rights.holders(NetworkRole.COORDINATOR, network.id()),
                word.isEmpty() ? "networks-asked" : "networks-asked-word",
                network,
                "/membres",
                Map.of("member", name, "word", word));
    }

    void accepted(Network network, MemberId member) {
        send(List.of(member), "networks-accepted", network, "", Map.of());
    }

    void refused(Network network, MemberId member, String reason) {
        send(List.of(member), "networks-refused", network, "", Map.of("reason", reason));
    }

    void suspended(Network network, MemberId member, String reason) {
        send(List.of(member), "networks-suspended", network, "", Map.of("reason", reason));
    }

    void reinstated(Network network, MemberId member) {
        send(List.of(member), "networks-reinstated", network, "", Map.of());
    }

    void named(Network network, MemberId member, NetworkRole role) {
        switch (role) {
            case COORDINATOR -> send(List.of(member), "networks-coordinator", network, "/gestion", Map.of());
            case MODERATOR -> send(List.of(member), "networks-moderator", network, "/membres", Map.of());
            case MEMBER -> {}
        }
    }

    /** To an address, with an account or without: nobody is told which. */
    void invited(Network network, String address, Secret secret, Instant until) {
        var page = settings.baseUrl() + "/invitations/reseau";
        var values = Map.of(
                "network", network.name(),
                "until", Letter.day(Locale.FRENCH, until),
                "link", page);
        letters.send(new Letter(
                address,
                address,
                "networks-invited",
                Locale.FRENCH,
                values,
                Optional.of(new LetterSecrets(Map.of("link", page + "?cle=" + secret.value()), until))));
    }

    /** To administrators: the account of the last who ran it is closed. */
    void paused(Network network) {
        contacts.having(Role.ADMIN).forEach(each -> send(each, "networks-paused", network, "", Map.of()));
    }

    private void send(
            Collection<MemberId> to, String template, Network network, String page, Map<String, String> values) {
        contacts.of(to).forEach(each -> send(each, template, network, page, values));
    }

    private void send(MemberContact to, String template, Network network, String page, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("name", to.name());
        all.put("network", network.name());
        all.put("link", settings.baseUrl() + network.path() + page);
        letters.send(new Letter(to.email(), to.name(), template, to.locale(), all));
    }
}
