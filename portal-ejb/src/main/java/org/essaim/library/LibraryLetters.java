package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.mail.Letter;
import org.essaim.mail.Letters;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/** Letters to authors and moderators, written in the transaction of what they report. */
@ApplicationScoped
class LibraryLetters {

    @Inject
    private Letters letters;

    @Inject
    private Authorship authorship;

    @Inject
    private MemberContacts contacts;

    @Inject
    private Settings settings;

    /** To the moderators who did not write it. */
    void submitted(ScenarioVersion version) {
        var authors = authorship.of(version);
        var names = String.join(
                ", ", contacts.of(authors).stream().map(MemberContact::name).toList());
        contacts.having(Role.MODERATOR).stream()
                .filter(moderator -> !authors.contains(moderator.id()))
                .forEach(moderator -> send(
                        moderator,
                        "library-submitted",
                        version,
                        Map.of(
                                "authors",
                                names,
                                "link",
                                address("/scenarios/" + version.scenario().id() + "/relecture"))));
    }

    /** To the member who is invited to write it too. */
    void invited(ScenarioVersion version, MemberId member, MemberId inviter) {
        var from = contacts.of(List.of(inviter)).stream()
                .map(MemberContact::name)
                .findFirst()
                .orElse("");
        contacts.of(List.of(member))
                .forEach(to -> send(
                        to,
                        "library-invited",
                        version,
                        Map.of(
                                "author",
                                from,
                                "link",
                                address("/scenarios/" + version.scenario().id() + "/invitation"))));
    }

    /** To the authors: the decision with its reason. */
    void decided(ScenarioVersion version, Decision decision, String reason) {
        switch (decision) {
            case PUBLISH ->
                toAuthors(version, "library-published", Map.of("link", publicAddress(version), "reason", reason));
            case REQUEST_CHANGES ->
                toAuthors(
                        version,
                        "library-changes-requested",
                        Map.of(
                                "reason",
                                reason,
                                "link",
                                address("/scenarios/" + version.scenario().id() + "/modifier")));
            case REJECT ->
                toAuthors(version, "library-rejected", Map.of("reason", reason, "link", address("/mes-scenarios")));
        }
    }

    /** To the authors other than the one who did it. */
    void withdrawn(ScenarioVersion version, MemberId by, String reason) {
        for (var author : others(version, by)) {
            send(author, "library-withdrawn", version, Map.of("reason", reason, "link", publicAddress(version)));
        }
    }

    /** To the authors: it can be read again. */
    void restored(ScenarioVersion version, MemberId by) {
        for (var author : others(version, by)) {
            send(author, "library-restored", version, Map.of("link", publicAddress(version)));
        }
    }

    private List<MemberContact> others(ScenarioVersion version, MemberId by) {
        var ids = new ArrayList<>(authorship.of(version));
        ids.remove(by);
        return contacts.of(ids);
    }

    private void toAuthors(ScenarioVersion version, String template, Map<String, String> values) {
        contacts.of(authorship.of(version)).forEach(author -> send(author, template, version, values));
    }

    private void send(MemberContact to, String template, ScenarioVersion version, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("name", to.name());
        all.put("title", version.content().title());
        letters.send(new Letter(to.email(), to.name(), template, to.locale(), all));
    }

    private String publicAddress(ScenarioVersion version) {
        return address(version.scenario().id().path(version.content().title()));
    }

    private String address(String path) {
        return settings.baseUrl() + path;
    }
}
