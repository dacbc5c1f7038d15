package org.essaim.networks.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.announcements.AnnouncementWriting;
import org.essaim.announcements.ScheduleAnnouncement;
import org.essaim.announcements.WriteAnnouncement;
import org.essaim.discussions.BeginDiscussion;
import org.essaim.discussions.DiscussionWriting;
import org.essaim.discussions.ReplyInDiscussion;
import org.essaim.exchanges.ExchangeHelp;
import org.essaim.exchanges.ExchangeLife;
import org.essaim.exchanges.ExchangeMode;
import org.essaim.exchanges.ExchangeSide;
import org.essaim.exchanges.ProposeExchange;
import org.essaim.exchanges.contacts.Correspondence;
import org.essaim.exchanges.contacts.OfferSlot;
import org.essaim.exchanges.contacts.Visits;
import org.essaim.exchanges.contacts.WriteMessage;
import org.essaim.meetings.MeetingGuests;
import org.essaim.meetings.MeetingMode;
import org.essaim.meetings.MeetingPlanning;
import org.essaim.meetings.PlanMeeting;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.ShownTo;
import org.essaim.networks.TestNetworks;
import org.essaim.networks.invitations.InviteAddresses;
import org.essaim.networks.invitations.InvitingAddresses;
import org.essaim.networks.invitations.MakeInvitation;
import org.essaim.networks.invitations.NetworkInvitations;
import org.essaim.networks.members.AskToJoin;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.networks.members.NetworkMembers;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.seen.Seen;
import org.essaim.testing.Action;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.junit.jupiter.api.Test;

/** In a network that is over nothing begins and nothing is changed; what two members write to each other is theirs. */
@DomainTest
class ClosedNetworkIT {

    @Inject
    private TestNetworks networks;

    @Inject
    private NetworkLife life;

    @Inject
    private NetworkProjects projects;

    @Inject
    private NetworkMembers members;

    @Inject
    private NetworkJoining joining;

    @Inject
    private NetworkInvitations invitations;

    @Inject
    private InvitingAddresses inviting;

    @Inject
    private DiscussionWriting discussions;

    @Inject
    private ExchangeLife exchanges;

    @Inject
    private Correspondence letters;

    @Inject
    private Visits visits;

    @Inject
    private MeetingPlanning meetings;

    @Inject
    private MeetingGuests guests;

    @Inject
    private AnnouncementWriting announcements;

    @Inject
    private People people;

    @Inject
    private HeldClock clock;

    private LocalDate day() {
        return LocalDate.now(clock).plusDays(20);
    }

    private ProposeExchange visit() {
        return new ProposeExchange(
                ExchangeSide.OFFER,
                ExchangeHelp.VISIT,
                "Une heure de classe",
                "",
                Set.of("MATHS"),
                Set.of("5E"),
                Set.of(),
                ExchangeMode.REMOTE,
                "",
                day(),
                ShownTo.EVERYONE);
    }

    private PlanMeeting meeting() {
        return new PlanMeeting(
                "Évaluer en îlots",
                "",
                MeetingMode.IN_PERSON,
                "Salle 12",
                "",
                day(),
                LocalTime.of(14, 30),
                LocalTime.of(16, 30),
                null,
                ShownTo.EVERYONE);
    }

    @Test
    void nobodyDoesAnythingInANetworkThatIsOverWhateverTheyMayElsewhere() throws Exception {
        var somebody = people.enrol(aMember());
        var another = people.enrol(aMember());
        var network = networks.active(Joining.OPEN, somebody);
        var coordinator = TestNetworks.as(NetworkRole.COORDINATOR, network, somebody);
        people.does(another, () -> joining.join(network, new AskToJoin("")));
        var member = TestNetworks.as(NetworkRole.MEMBER, network, another);
        var said = new WriteAnnouncement("Rendez-vous", "Samedi.", ShownTo.EVERYONE, false, List.of());
        var draft = people.as(coordinator, () -> announcements.write(network, said));
        var sent = people.as(coordinator, () -> announcements.write(network, said));
        people.does(coordinator, () -> announcements.publish(sent, Seen.of(announcements.said(sent))));
        var begun = new BeginDiscussion(network, "Qui a essayé ?", "Racontez.", List.of());
        var discussion = people.as(coordinator, () -> discussions.begin(begun));
        var exchange = people.as(coordinator, () -> exchanges.propose(network, visit()));
        var slot = people.as(
                coordinator,
                () -> visits.offer(exchange, new OfferSlot(day(), LocalTime.of(9, 0), LocalTime.of(10, 0), 2)));
        var contact = people.as(member, () -> letters.write(exchange, WriteMessage.of("Bonjour !")));
        var planned = people.as(coordinator, () -> meetings.plan(network, meeting()));
        var secret = people.as(coordinator, () -> invitations.make(network, new MakeInvitation("", 30, 10)));

        var administrator = people.enrol(aMember().administrator());
        people.does(administrator, () -> life.close(network));

        var late = new LinkedHashMap<String, Action>();
        late.put("join", () -> joining.join(network, new AskToJoin("")));
        late.put("come back", () -> joining.comeBack(network));
        late.put("accept a link", () -> invitations.accept(secret));
        late.put("make a link", () -> invitations.make(network, new MakeInvitation("", 30, 10)));
        late.put("invite", () -> inviting.invite(network, new InviteAddresses("a@example.org")));
        late.put("let in", () -> members.accept(network, another.requireMember()));
        late.put("give a role", () -> members.give(network, another.requireMember(), NetworkRole.COORDINATOR));
        late.put(
                "name a coordinator",
                () -> projects.nameCoordinator(network, another.id().toString()));
        late.put("rename", () -> {
            var named = life.file(network).projected();
            projects.rename(network, Seen.of(named), named);
        });
        late.put("launch", () -> life.launch(network));
        late.put("pause", () -> life.pause(network));
        late.put("resume", () -> life.resume(network));
        late.put("close", () -> life.close(network));
        late.put("begin a discussion", () -> discussions.begin(begun));
        late.put("answer", () -> discussions.answer(new ReplyInDiscussion(discussion, "Moi.", List.of())));
        late.put("propose", () -> exchanges.propose(network, visit()));
        late.put("change what is proposed", () -> exchanges.change(exchange, visit()));
        late.put("renew it", () -> exchanges.renew(exchange));
        late.put(
                "offer a time",
                () -> visits.offer(exchange, new OfferSlot(day(), LocalTime.of(15, 0), LocalTime.of(16, 0), 2)));
        late.put("ask for a visit", () -> visits.ask(slot, WriteMessage.of("Et moi ?")));
        late.put("write about it", () -> letters.write(exchange, WriteMessage.of("Et moi ?")));
        late.put("plan", () -> meetings.plan(network, meeting()));
        late.put("change a meeting", () -> meetings.change(planned, Seen.of(meetings.draft(planned)), meeting()));
        late.put("come", () -> guests.come(planned));
        late.put("write an announcement", () -> announcements.write(network, said));
        late.put("send it", () -> announcements.publish(draft, Seen.of(announcements.said(draft))));
        late.put(
                "schedule it",
                () -> announcements.schedule(
                        draft, Seen.of(announcements.said(draft)), new ScheduleAnnouncement(day(), LocalTime.NOON)));
        late.put("tell it again", () -> announcements.change(sent, Seen.of(announcements.said(sent)), said, true));

        var who = Map.of("administrator", administrator, "coordinator", somebody, "member", another);
        assertThat(who).allSatisfy((name, viewer) -> assertThat(late)
                .allSatisfy((what, act) -> assertThat(catchThrowable(() -> people.does(viewer, act)))
                        .as("%s: %s", name, what)
                        .isInstanceOf(BusinessException.class)));
        people.does(somebody, () -> letters.answer(contact, WriteMessage.of("Oui, jeudi.")));
    }
}
