package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.mail.Letter;
import org.essaim.mail.Letters;
import org.essaim.networks.NetworkRole;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.rights.GrantedRights;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/**
 * What networks tell those whom it concerns, in the transaction in which it happens. That somebody is kept out always
 * leaves; everybody chooses how they hear of the rest.
 */
@ApplicationScoped
public class NetworkLetters {

    @Inject
    private Letters letters;

    @Inject
    private Telling telling;

    @Inject
    private MemberContacts contacts;

    @Inject
    private GrantedRights rights;

    @Inject
    private Settings settings;

    /** To those who run it: somebody asks to be let in. */
    void asked(HeldNetwork network, MemberId member, String word) {
        var name = contacts.of(List.of(member)).stream()
                .map(MemberContact::name)
                .findFirst()
                .orElse("");
        var template = word.isEmpty() ? "networks-asked" : "networks-asked-word";
        var values = Map.of("network", network.name(), "member", name, "word", word);
        telling.tell(news(NetworkTopic.ASKED, network, "/membres")
                .by(member)
                .letter(template, values)
                .to(rights.holders(NetworkRole.COORDINATOR, network.id())));
    }

    void accepted(HeldNetwork network, MemberId member) {
        decided(network, member, "networks-accepted", "", "");
    }

    void refused(HeldNetwork network, MemberId member, String reason) {
        decided(network, member, "networks-refused", "", reason);
    }

    /** Whoever is kept out is told, whatever they chose to hear of. */
    void suspended(HeldNetwork network, MemberId member, String reason) {
        contacts.of(List.of(member))
                .forEach(to -> letters.send(new Letter(
                        to.email(),
                        to.name(),
                        "networks-suspended",
                        to.locale(),
                        Map.of(
                                "network",
                                network.name(),
                                "reason",
                                reason,
                                "link",
                                settings.baseUrl() + network.path()))));
    }

    void reinstated(HeldNetwork network, MemberId member) {
        decided(network, member, "networks-reinstated", "", "");
    }

    void named(HeldNetwork network, MemberId member, NetworkRole role) {
        switch (role) {
            case COORDINATOR -> decided(network, member, "networks-coordinator", "/gestion", "");
            case MODERATOR -> decided(network, member, "networks-moderator", "/membres", "");
            case MEMBER -> {}
        }
    }

    /** The sentence and the letter have one name. */
    private void decided(HeldNetwork network, MemberId member, String told, String page, String reason) {
        telling.tell(news(NetworkTopic.DECIDED, network, page)
                .in(told)
                .letter(told, Map.of("network", network.name(), "reason", reason))
                .to(List.of(member)));
    }

    /** To administrators: the account of the last who ran it is closed. */
    public void paused(HeldNetwork network) {
        Collection<MemberId> administrators =
                contacts.having(Role.ADMIN).stream().map(MemberContact::id).toList();
        telling.tell(news(NetworkTopic.PAUSED, network, "")
                .letter("networks-paused", Map.of("network", network.name()))
                .to(administrators));
    }

    private static News news(NetworkTopic topic, HeldNetwork network, String page) {
        return News.of(topic, MembershipThings.of(network.id()), network.path() + page, network.name());
    }
}
