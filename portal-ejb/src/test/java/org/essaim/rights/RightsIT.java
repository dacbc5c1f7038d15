package org.essaim.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.essaim.identity.SignIn;
import org.essaim.identity.Visitor;
import org.essaim.identity.access.SessionCheck;
import org.essaim.rights.HiveKeeping.HiveId;
import org.essaim.rights.HiveKeeping.HiveRole;
import org.essaim.shared.metrics.SqlStatements;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.viewer.Audience;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights on single things, by a capability that the portal does not know. */
@DomainTest
class RightsIT {

    private static final String PASSWORD = "orage violet tambour 9";
    private static final AtomicLong HIVES = new AtomicLong(1);

    @Inject
    private HiveKeeping hives;

    @Inject
    private People people;

    @Inject
    private SignIn signIn;

    @Inject
    private SessionCheck sessions;

    private final HiveId seventh = new HiveId(HIVES.getAndIncrement());
    private final HiveId eighth = new HiveId(HIVES.getAndIncrement());
    private Viewer moderator;
    private String cookie;

    @BeforeEach
    void aMemberSignsIn() throws Exception {
        moderator = people.enrol(aMember().moderator());
        var email = UUID.randomUUID() + "@example.org";
        people.enrol(aMember().writtenToAt(email).withPassword(PASSWORD));
        cookie = signIn.enter(email, PASSWORD, false, new Visitor("192.0.2.7", "a browser", null))
                .key()
                .cookie();
    }

    @Test
    void aRoleOnOneThingCountsForThatThingOnly() throws Exception {
        appoint();
        assertThat(people.as(nextRequest(), () -> hives.harvest(seventh))).isEqualTo("honey of " + seventh.value());
        assertThatThrownBy(() -> people.as(nextRequest(), () -> hives.harvest(eighth)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aRevokedRoleIsGoneAtTheNextRequestOfTheSameSession() throws Exception {
        appoint();
        people.as(nextRequest(), () -> hives.harvest(seventh));
        var member = nextRequest().requireMember();
        people.does(moderator, () -> hives.dismiss(member, seventh));
        assertThatThrownBy(() -> people.as(nextRequest(), () -> hives.harvest(seventh)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aDeletedThingLeavesNoRights() throws Exception {
        appoint();
        people.does(people.enrol(aMember().administrator()), () -> hives.burn(seventh));
        assertThat(nextRequest().grants()).isEmpty();
        assertThat(people.as(moderator, () -> hives.keepers(seventh))).isEmpty();
    }

    @Test
    void grantingTwiceIsTheSameAsOnce() throws Exception {
        appoint();
        appoint();
        assertThat(people.as(moderator, () -> hives.keepers(seventh)))
                .containsExactly(nextRequest().requireMember());
    }

    @Test
    void theViewerAndTheirRightsAreReadInOneStatement() throws Exception {
        appoint();
        sessions.check(cookie);
        var before = SqlStatements.count();
        assertThat(nextRequest().grants()).containsExactly(Grant.of(HiveRole.KEEPER, seventh));
        assertThat(SqlStatements.count() - before).isEqualTo(1);
    }

    @Test
    void aBoundaryRefusesCallersThatItDoesNotName() throws Exception {
        var member = nextRequest();
        assertThatThrownBy(() -> hives.keepers(seventh)).isInstanceOf(SignInRequiredException.class);
        assertThatThrownBy(() -> people.does(member, () -> hives.appoint(member.requireMember(), seventh)))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("problem.roleRequired");
        assertThat(nextRequest().grants()).isEmpty();
    }

    @Test
    void aTokenNeedsTheScopeOfTheBoundary() throws Exception {
        appoint();
        var member = nextRequest();
        assertThatThrownBy(() -> people.as(member.byToken(Set.of("library:read")), () -> hives.harvest(seventh)))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("problem.scopeRequired");
        assertThatThrownBy(() -> people.as(member.byToken(Set.of(HiveKeeping.WRITE)), () -> hives.keepers(seventh)))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("problem.notByToken");
        assertThat(people.as(member.byToken(Set.of(HiveKeeping.WRITE)), () -> hives.harvest(seventh)))
                .isNotEmpty();
    }

    @Test
    void aTokenWithoutTheScopeReadsAsEveryoneDoes() throws Exception {
        appoint();
        var member = nextRequest();
        assertThat(people.as(member.byToken(Set.of("library:read")), hives::audience))
                .containsExactly(Audience.EVERYONE);
        assertThat(people.as(member, hives::audience)).contains("grant:KEEPER@hive:" + seventh.value());
    }

    private void appoint() throws Exception {
        var member = nextRequest().requireMember();
        people.does(moderator, () -> hives.appoint(member, seventh));
    }

    /** The viewer as a node finds out that has never seen them. */
    private Viewer nextRequest() {
        var known = sessions.check(cookie).orElseThrow();
        return Viewer.member(known.member(), known.roles(), Locale.FRENCH).holding(known.grants());
    }
}
