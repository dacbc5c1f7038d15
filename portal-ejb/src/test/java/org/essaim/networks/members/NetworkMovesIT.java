package org.essaim.networks.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import org.essaim.identity.MemberProfiles;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.networks.Joining;
import org.essaim.networks.MyNetwork;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.TestNetworks;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class NetworkMovesIT {

    @Inject
    private TestNetworks testNetworks;

    @Inject
    private NetworkMoves moves;

    @Inject
    private NetworkCatalogue catalogue;

    @Inject
    private MemberProfiles profiles;

    @Inject
    private HeldClock clock;

    @Inject
    private People people;

    @Inject
    private Sql sql;

    private Viewer coordinator;
    private Viewer member;
    private NetworkId paris;
    private NetworkId lyon;

    @BeforeEach
    void twoNetworks() throws Exception {
        coordinator = testNetworks.somebody();
        member = testNetworks.somebody();
        paris = testNetworks.of("01", coordinator, member);
        lyon = testNetworks.of("10", testNetworks.somebody());
        present(member, "01");
    }

    private void present(Viewer who, String academie) throws Exception {
        people.does(
                who,
                () -> profiles.present(new EditProfile(
                        "Une personne", SchoolRole.TEACHER, Set.of(), Set.of(), academie, null, "", false)));
    }

    @Test
    void whoseAcademieIsAnotherIsToldOnceAndGoesOverInOneAct() throws Exception {
        assertThat(people.as(member, moves::offers)).isEmpty();
        present(member, "10");
        present(member, "10");
        assertThat(sql.number("select count(*) from notice_person p join notice n on n.id = p.notice_id"
                        + " where n.sentence = 'networks-elsewhere' and p.member_id = " + member.requireMember()))
                .isEqualTo(1);
        assertThat(people.as(member, moves::offers))
                .filteredOn(offer -> offer.to().equals(lyon))
                .singleElement()
                .satisfies(offer -> assertThat(offer.from()).isEqualTo(paris));
        people.does(member, () -> moves.move(paris, lyon));
        assertThat(people.as(member, catalogue::mine))
                .filteredOn(MyNetwork::isActive)
                .extracting(MyNetwork::id)
                .containsExactly(lyon);
    }

    @Test
    void theLastCoordinatorStaysInBothOrNeither() throws Exception {
        present(coordinator, "10");
        assertThatThrownBy(() -> people.does(coordinator, () -> moves.move(paris, lyon)))
                .isInstanceOf(RuleException.class);
        assertThat(people.as(coordinator, catalogue::mine))
                .filteredOn(MyNetwork::isActive)
                .extracting(MyNetwork::id)
                .containsExactly(paris);
    }

    @Test
    void whereOneHasToAskNothingIsLeftBefore() throws Exception {
        var asking = testNetworks.of("10", TestNetworks.presentation(Joining.ON_REQUEST), testNetworks.somebody());
        assertThatThrownBy(() -> people.does(member, () -> moves.move(paris, asking)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(people.as(member, catalogue::mine))
                .filteredOn(MyNetwork::isActive)
                .extracting(MyNetwork::id)
                .containsExactly(paris);
    }
}
