package org.essaim.shared.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.SignInRequiredException;
import org.junit.jupiter.api.Test;

class ViewerTest {

    private static final Hive SEVENTH = new Hive(7);
    private static final Hive EIGHTH = new Hive(8);

    private final Viewer member = Viewer.member(new MemberId(1), Set.of(Role.MEMBER), Locale.FRENCH);
    private final Viewer keeper = member.holding(Set.of(Grant.of(HiveRole.KEEPER, SEVENTH)));
    private final Viewer moderator = Viewer.member(new MemberId(2), Set.of(Role.MODERATOR), Locale.FRENCH);
    private final Viewer administrator = Viewer.member(new MemberId(3), Set.of(Role.ADMIN), Locale.FRENCH);

    @Test
    void aRoleOnOneThingAllowsNothingOnAnother() {
        assertThat(keeper.may(HiveAction.HARVEST, SEVENTH)).isTrue();
        assertThat(keeper.may(HiveAction.HARVEST, EIGHTH)).isFalse();
        assertThat(keeper.may(HiveAction.HARVEST)).isFalse();
        assertThatThrownBy(() -> keeper.require(HiveAction.HARVEST, EIGHTH)).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void aRoleOnOneThingAllowsNothingOnAThingOfAnotherKindWithTheSameNumber() {
        assertThat(keeper.may(HiveAction.HARVEST, new Meadow(7))).isFalse();
    }

    @Test
    void aGlobalRoleAllowsTheActionOnEverything() {
        assertThat(moderator.may(HiveAction.HARVEST)).isTrue();
        assertThat(moderator.may(HiveAction.HARVEST, EIGHTH)).isTrue();
        assertThat(member.may(HiveAction.HARVEST, EIGHTH)).isFalse();
    }

    @Test
    void anAdministratorHasEveryRoleEverywhere() {
        assertThat(administrator.has(Role.MODERATOR)).isTrue();
        assertThat(administrator.has(HiveRole.KEEPER, EIGHTH)).isTrue();
        assertThat(administrator.may(HiveAction.INSPECT, EIGHTH)).isTrue();
        assertThat(moderator.may(HiveAction.INSPECT, EIGHTH)).isFalse();
    }

    @Test
    void aTokenWithoutTheScopeAllowsNothing() {
        assertThat(keeper.byToken(Set.of("library:read")).may(HiveAction.HARVEST, SEVENTH))
                .isFalse();
        assertThat(administrator.byToken(Set.of()).may(HiveAction.HARVEST)).isFalse();
        assertThat(keeper.byToken(Set.of("hives:write")).may(HiveAction.HARVEST, SEVENTH))
                .isTrue();
        assertThatThrownBy(() -> keeper.byToken(Set.of()).require(HiveAction.HARVEST, SEVENTH))
                .isInstanceOf(ForbiddenException.class)
                .hasMessageContaining("problem.scopeRequired");
    }

    @Test
    void aReaderIsAskedToSignIn() {
        assertThatThrownBy(() -> Viewer.reader(Locale.FRENCH).require(HiveAction.HARVEST, SEVENTH))
                .isInstanceOf(SignInRequiredException.class);
    }

    @Test
    void thePortalHasTheRightsOfAnAdministratorAndIsNoMember() {
        assertThatCode(() -> Viewer.portal().require(HiveAction.INSPECT, SEVENTH))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Viewer.portal().requireMember()).isInstanceOf(SignInRequiredException.class);
    }

    @Test
    void theAudienceOfADocumentMatchesThoseWhoMayReadIt() {
        var harvest = Audience.allowedTo(HiveAction.HARVEST, SEVENTH);
        assertThat(keeper.audience()).containsAnyElementsOf(harvest);
        assertThat(moderator.audience()).containsAnyElementsOf(harvest);
        assertThat(administrator.audience()).containsAnyElementsOf(harvest);
        assertThat(member.audience()).doesNotContainAnyElementsOf(harvest);
        assertThat(keeper.audience()).doesNotContainAnyElementsOf(Audience.allowedTo(HiveAction.HARVEST, EIGHTH));
    }

    @Test
    void aGrantSurvivesWritingAndReading() {
        var grants = Set.of(Grant.of(HiveRole.KEEPER, SEVENTH), Grant.of(HiveRole.KEEPER, EIGHTH));
        assertThat(Grant.readAll("KEEPER@hive:7,KEEPER@hive:8")).isEqualTo(grants);
        assertThat(Grant.of(HiveRole.KEEPER, SEVENTH)).hasToString("KEEPER@hive:7");
        assertThat(Grant.readAll(null)).isEmpty();
        assertThatThrownBy(() -> Grant.of(HiveRole.KEEPER, new Meadow(7))).isInstanceOf(IllegalArgumentException.class);
    }

    private record Hive(long value) implements Target {
        @Override
        public String kind() {
            return "hive";
        }
    }

    private record Meadow(long value) implements Target {
        @Override
        public String kind() {
            return "meadow";
        }
    }

    private enum HiveRole implements LocalRole {
        KEEPER;

        @Override
        public String kind() {
            return "hive";
        }
    }

    private enum HiveAction implements Action {
        HARVEST(Set.of(Role.MODERATOR), Set.of(HiveRole.KEEPER)),
        INSPECT(Set.of(), Set.of());

        private final Set<Role> roles;
        private final Set<LocalRole> localRoles;

        HiveAction(Set<Role> roles, Set<LocalRole> localRoles) {
            this.roles = roles;
            this.localRoles = localRoles;
        }

        @Override
        public String tokenScope() {
            return "hives:write";
        }

        @Override
        public Set<Role> roles() {
            return roles;
        }

        @Override
        public Set<LocalRole> localRoles() {
            return localRoles;
        }
    }
}
