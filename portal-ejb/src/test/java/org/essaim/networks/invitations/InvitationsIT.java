package org.essaim.networks.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.networks.TestNetworks.coordinating;
import static org.essaim.testing.MemberBuilder.aMember;
import static org.essaim.testing.People.READER;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.TestNetworks;
import org.essaim.networks.invitations.InvitedAddress.Fate;
import org.essaim.networks.members.AskToJoin;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.networks.members.NetworkMembers;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom an invitation lets in, and what it tells. */
@DomainTest
class InvitationsIT {

    private static final AskToJoin WITHOUT_A_WORD = new AskToJoin("");

    @Inject
    private People people;

    @Inject
    private TestNetworks shelf;

    @Inject
    private NetworkJoining joining;

    @Inject
    private NetworkMembers members;

    @Inject
    private NetworkInvitations invitations;

    @Inject
    private InvitingAddresses inviting;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Viewer coordinator;
    private Viewer second;
    private Viewer member;

    @BeforeEach
    void somePeople() throws Exception {
        coordinator = shelf.somebody();
        second = shelf.somebody();
        member = shelf.somebody();
    }

    @Test
    void aLinkLetsInAsManyAsItSaysHoweverManyComeAtOnce() throws Exception {
        var id = shelf.active(Joining.BY_INVITATION, coordinator, second);
        var secret = people.as(
                coordinating(id, coordinator), () -> invitations.make(id, new MakeInvitation("Salle 3", 7, 5)));
        assertThat(Race.winners(12, NotFoundException.class, () -> {
                    var somebody = people.enrol(aMember());
                    return people.as(somebody, () -> invitations.accept(secret));
                }))
                .isEqualTo(5);
        assertThat(sql.number("select uses from network_invitation where network_id = ?", id.value()))
                .isEqualTo(5);
    }

    @Test
    void aLinkEndsByItsDayOrByBeingTakenBackAndLookingAtItUsesNothing() throws Exception {
        var id = shelf.active(Joining.BY_INVITATION, coordinator, second);
        var running = coordinating(id, coordinator);
        var secret = people.as(running, () -> invitations.make(id, new MakeInvitation("", 7, 1)));
        for (var look = 0; look < 20; look++) {
            assertThat(people.as(READER, () -> invitations.behind(secret))).isPresent();
        }
        clock.pass(Duration.ofDays(8));
        assertThat(people.as(READER, () -> invitations.behind(secret))).isEmpty();
        var other = people.as(running, () -> invitations.make(id, new MakeInvitation("", 7, 1)));
        var number = people.as(running, () -> invitations.list(id)).get(0).id();
        people.does(running, () -> invitations.revoke(id, number));
        for (var gone : List.of(number, Long.MAX_VALUE)) {
            assertThatThrownBy(() -> people.does(running, () -> invitations.revoke(id, gone)))
                    .isInstanceOf(ConflictException.class);
        }
        assertThat(sql.number(
                        "select count(*) from audit_entry where action = 'networks.NetworksAudit.LINK_REVOKED'"
                                + " and thing_id = ?",
                        id.value()))
                .isOne();
        assertThatThrownBy(() -> people.as(member, () -> invitations.accept(other)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aListOfAddressesTellsOfEachLineWhatBecomesOfItAndNobodyWhoHasAnAccount() throws Exception {
        var id = shelf.active(Joining.ON_REQUEST, coordinator, second);
        var running = coordinating(id, coordinator);
        var known = UUID.randomUUID() + "@example.org";
        var account = UUID.randomUUID() + "@example.org";
        var inside = people.enrol(aMember().writtenToAt(known));
        people.enrol(aMember().writtenToAt(account));
        people.does(inside, () -> joining.join(id, WITHOUT_A_WORD));
        people.does(running, () -> members.accept(id, inside.requireMember()));
        var asks = UUID.randomUUID() + "@example.org";
        people.does(people.enrol(aMember().writtenToAt(asks)), () -> joining.join(id, WITHOUT_A_WORD));
        var stranger = UUID.randomUUID() + "@example.org";
        var list = new InviteAddresses(String.join(
                "\n", "Nom;Adresse", "Essai;" + stranger, account, known.toUpperCase(Locale.ROOT), asks, stranger));
        var expected = List.of(Fate.NO_ADDRESS, Fate.INVITED, Fate.INVITED, Fate.MEMBER, Fate.ASKED, Fate.TWICE);
        assertThat(fates(id, running, list)).isEqualTo(expected);
        var report = people.as(running, () -> inviting.invite(id, list));
        assertThat(report.lines()).extracting(InvitedAddress::fate).isEqualTo(expected);
        assertThat(InviteReport.valueOf(report.toString())).isEqualTo(report);
        assertThat(sql.number(
                        "select count(*) from mail_outbox where template = 'networks-invited'"
                                + " and recipient in (?, ?)",
                        stranger,
                        account))
                .isEqualTo(2);
        assertThat(people.as(running, () -> invitations.written(id, Slice.first(10)))
                        .items())
                .extracting(InvitationLine::label)
                .containsExactlyInAnyOrder(stranger, account);
        assertThat(people.as(running, () -> invitations.list(id))).isEmpty();
        assertThatThrownBy(() -> people.as(member, () -> invitations.written(id, Slice.first(10))))
                .isInstanceOf(ForbiddenException.class);
        assertThat(fates(id, running, new InviteAddresses(stranger))).containsExactly(Fate.LATELY);
        assertThat(people.as(running, () -> inviting.invite(id, new InviteAddresses(stranger)))
                        .invited())
                .isZero();
        assertThat(sql.number(
                        "select count(*) from audit_entry where action = 'networks.NetworksAudit.ADDRESSES_INVITED'"
                                + " and thing_id = ?",
                        id.value()))
                .isOne();
        clock.pass(InvitingAddresses.REST.plus(Duration.ofMinutes(1)));
        assertThat(fates(id, running, new InviteAddresses(stranger))).containsExactly(Fate.INVITED);
    }

    private List<Fate> fates(NetworkId id, Viewer running, InviteAddresses list) throws Exception {
        return people.as(running, () -> inviting.preview(id, list)).lines().stream()
                .map(InvitedAddress::fate)
                .toList();
    }
}
