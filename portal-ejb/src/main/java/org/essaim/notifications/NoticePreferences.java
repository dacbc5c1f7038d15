package org.essaim.notifications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.mail.RefusedAddresses;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** How the viewer wants to hear of things. */
@Stateless
@OpenTo(Caller.MEMBER)
public class NoticePreferences {

    @Inject
    private KnownTopics topics;

    @Inject
    private ChoiceRows choices;

    @Inject
    private MemberContacts contacts;

    @Inject
    private RefusedAddresses refusals;

    @Inject
    private WaitingAgain waiting;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** All topics that can concern the viewer. */
    public Preferences mine() {
        var me = viewer.current().requireMember();
        var chosen = choices.of(List.of(me)).getOrDefault(me, Choices.NONE);
        var hidden = sql.statement("select topic from notice_choice where member_id = :me and kind = '' and not site")
                .with("me", me)
                .list(String.class);
        var told = topics.all().stream()
                .filter(topic -> topic.concerns(viewer.current()))
                .map(topic -> new TopicPreference(
                        topic.code(),
                        chosen.topics().getOrDefault(topic.code(), topic.usual()),
                        !hidden.contains(topic.code())))
                .toList();
        var quiet = chosen.quiet();
        return new Preferences(
                told,
                quiet.map(each -> each.from().getHour()).orElse(0),
                quiet.map(each -> each.to().getHour()).orElse(0),
                NoticeZone.of(chosen.zone()),
                chosen.digests(),
                refusedAddress());
    }

    /** The viewer's address when letters to it come back, so that none is written; or empty. */
    public String refusedAddress() {
        var address = contacts.of(List.of(viewer.current().requireMember())).stream()
                .map(MemberContact::email)
                .toList();
        return refusals.among(address).stream().findFirst().orElse("");
    }

    /** Letters are written to the viewer's address again, and come back or do not. */
    public void tryAddressAgain() {
        contacts.of(List.of(viewer.current().requireMember())).forEach(contact -> refusals.forget(contact.email()));
    }

    /** From now on; also for letters that wait. */
    public void save(SavePreferences command) {
        var me = viewer.current().requireMember();
        Constraints.require(command);
        for (var each : command.topics()) {
            if (topics.find(each.topic())
                    .filter(topic -> topic.concerns(viewer.current()))
                    .isEmpty()) {
                throw new NotFoundException("notifications.problem.topic");
            }
            save(me, each);
        }
        sql.statement("insert into notice_reader (member_id, quiet_from, quiet_to, zone, digests)"
                        + " values (:me, :from, :to, :zone, :digests) on conflict (member_id) do update set"
                        + " quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, zone = excluded.zone,"
                        + " digests = excluded.digests")
                .with("me", me)
                .with("from", command.quietFrom())
                .with("to", command.quietTo())
                .with("zone", command.zone().zone().getId())
                .with("digests", command.digests())
                .run();
        waiting.lookAgain(me);
    }

    private void save(MemberId me, TopicPreference preference) {
        sql.statement("insert into notice_choice (member_id, topic, mail, site, chosen_at)"
                        + " values (:me, :topic, :mail, :site, :now)"
                        + " on conflict (member_id, topic, kind, thing_id) do update set mail = excluded.mail,"
                        + " site = excluded.site, chosen_at = excluded.chosen_at")
                .with("me", me)
                .with("topic", preference.topic())
                .with("mail", preference.mail())
                .with("site", preference.site())
                .with("now", clock.instant())
                .run();
    }
}
