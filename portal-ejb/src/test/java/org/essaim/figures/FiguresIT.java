package org.essaim.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.meetings.MeetingIntake;
import org.essaim.meetings.MeetingMode;
import org.essaim.meetings.PlanMeeting;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.ShownTo;
import org.essaim.networks.TestNetworks;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.essaim.vocabulary.TermKind;
import org.junit.jupiter.api.Test;

/** A made-up year: what is counted, who may see it, and what nobody may find out. */
@DomainTest
class FiguresIT {

    /** Two académies of one network each, one of two, and one that is large. */
    private static final String ONE = "13";

    private static final String OTHER = "22";
    private static final String TWO = "01";
    private static final String LARGE = "25";

    private record Net(NetworkId id, String academie, int came) {}

    @Inject
    private NetworkDashboard dashboard;

    @Inject
    private AnnualReporting reporting;

    @Inject
    private TestNetworks networks;

    @Inject
    private MeetingIntake meetings;

    @Inject
    private People people;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    @Test
    void aDashboardCountsMonthByMonthWhoCameWhoWentAndWhatTookPlace() throws Exception {
        var coordinator = people.enrol(aMember());
        var others = enrolled(6);
        var network = network(TWO, coordinator, others);
        var running = coordinator.holding(Set.of(Grant.of(NetworkRole.COORDINATOR, network)));
        var earlier = clock.instant().minus(Duration.ofDays(70));
        sql.change("update network_membership set joined_at = '%s' where network_id = %s".formatted(earlier, network));
        sql.change("update network_membership set state = 'LEFT', since = '%s' where network_id = %s and member_id = %s"
                .formatted(clock.instant(), network, others.get(5)));
        for (var member : others.subList(0, 4)) {
            sql.change("insert into member_discipline values (%s, 'SVT')".formatted(member));
        }
        for (var member : others.subList(0, 5)) {
            sql.change("insert into member_discipline values (%s, 'MATHS')".formatted(member));
        }
        for (var level : List.of("TLE", "6E", "CM2")) {
            sql.change("insert into member_level values (%s, '%s')".formatted(others.get(1), level));
        }
        meet(network, 30, others.subList(0, 3));
        meet(network, -30, others);
        var tables = people.as(running, () -> dashboard.tables(network, dashboard.lastDays(90)));
        var now = YearMonth.from(today());
        assertThat(row(tables, "members", new FigureLabel.OfMonth(now)))
                .extracting(Count::value)
                .containsExactly(0L, 1L, 6L);
        assertThat(row(tables, "members", new FigureLabel.OfMonth(YearMonth.from(today().minusDays(70)))))
                .extracting(Count::value)
                .containsExactly(7L, 0L, 7L);
        assertThat(row(tables, "meetings", new FigureLabel.OfMonth(YearMonth.from(today().minusDays(30)))))
                .extracting(Count::value)
                .containsExactly(1L, 3L);
        assertThat(table(tables, "disciplines").rows())
                .extracting(each -> each.counts().get(0))
                .containsExactly(Count.of(5), Count.HIDDEN);
        assertThat(table(tables, "levels").rows())
                .extracting(FigureTable.Row::label)
                .as("as in school, whoever has them")
                .containsExactly(level("CM2"), level("6E"), level("TLE"));
        sql.change("update member set public_profile = false where id = " + others.get(0));
        assertThat(table(people.as(running, () -> dashboard.tables(network, dashboard.lastDays(90))), "disciplines")
                        .rows())
                .as("the directory shows four of five, and tells it of the fifth")
                .isNotEmpty()
                .allMatch(each -> each.counts().get(0).hidden());
        var overview = people.as(running, () -> dashboard.overview(network, dashboard.thisSchoolYear()));
        assertThat(overview.members()).isEqualTo(6);
        assertThat(overview.active()).isEqualTo(Count.of(6));
        sql.change("update member set active_at = '2020-01-01' where id = " + others.get(0));
        assertThat(people.as(running, () -> dashboard.overview(network, dashboard.lastDays(30)))
                        .active())
                .as("one did not come, and nobody learns since when")
                .isEqualTo(Count.HIDDEN);
        for (var other : List.of(people.enrol(aMember()), people.enrol(aMember().moderator()))) {
            assertThatThrownBy(() -> people.as(other, () -> dashboard.tables(network, dashboard.lastDays(30))))
                    .isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> people.as(other, () -> reporting.of(2025))).isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void nothingThatAReportHidesIsFoundByItsTotalsNorByWhoRunsANetwork() throws Exception {
        sql.change("delete from meeting_guest");
        var networks = List.of(
                met(ONE, 3), met(OTHER, 7), met(TWO, 6), met(TWO, 2), met(LARGE, 12), met("10", 9), met("02", 1));
        var year = Period.schoolYearOf(today().minusDays(1));
        var report = people.as(people.enrol(aMember().administrator()), () -> reporting.of(year));
        var column = report.measures().indexOf("participants");
        assertThat(report.isCut()).isTrue();
        assertThat(report.lines().stream()
                        .filter(line -> line.counts().get(column).hidden()))
                .extracting(AnnualReport.Line::academie)
                .contains(ONE, "02")
                .as("who runs the larger network of the académie knows the other one by subtraction")
                .contains(TWO);
        assertThat(report.lines().stream()
                        .filter(line -> line.counts().get(column).equals(Count.of(12))))
                .extracting(AnnualReport.Line::academie)
                .contains(LARGE);
        var published = equations(report, column, networks);
        requireUnknown(published, networks);
        for (var own = 0; own < networks.size(); own++) {
            var known = new ArrayList<>(published);
            known.add(only(own, networks.size()));
            requireUnknown(known, networks, own);
        }
    }

    /** What is published tells sums of networks: an equation for each cell that is shown, and for the total. */
    private static List<double[]> equations(AnnualReport report, int column, List<Net> networks) {
        var equations = new ArrayList<double[]>();
        for (var line : report.lines()) {
            if (!line.counts().get(column).hidden()) {
                equations.add(sum(networks, line.academie()));
            }
        }
        if (!report.totals().get(column).hidden()) {
            equations.add(networks.stream().mapToDouble(each -> 1).toArray());
        }
        return equations;
    }

    private static double[] sum(List<Net> networks, String academie) {
        return networks.stream()
                .mapToDouble(each -> each.academie().equals(academie) ? 1 : 0)
                .toArray();
    }

    private static double[] only(int which, int size) {
        var row = new double[size];
        row[which] = 1;
        return row;
    }

    /** Neither a network with few participants nor an académie with few is told by any combination of what is known. */
    private static void requireUnknown(List<double[]> known, List<Net> networks, int... own) {
        for (var i = 0; i < networks.size(); i++) {
            var isOwn = own.length > 0 && own[0] == i;
            if (networks.get(i).came() < Count.LEAST_PEOPLE && !isOwn) {
                assertThat(tells(known, only(i, networks.size())))
                        .as("%s, known to %s", networks.get(i), List.of(own))
                        .isFalse();
            }
        }
    }

    /** Whether a sum follows from others: it adds no rank to them. */
    private static boolean tells(List<double[]> known, double[] wanted) {
        var more = new ArrayList<>(known);
        more.add(wanted);
        return rank(known) == rank(more);
    }

    private static int rank(List<double[]> rows) {
        var left = new ArrayList<>(rows.stream().map(double[]::clone).toList());
        var rank = 0;
        for (var column = 0; !left.isEmpty() && column < left.get(0).length; column++) {
            var at = column;
            var pivot = left.stream().filter(row -> Math.abs(row[at]) > 1e-9).findFirst();
            if (pivot.isPresent()) {
                rank++;
                left.remove(pivot.get());
                for (var row : left) {
                    var factor = row[at] / pivot.get()[at];
                    for (var i = at; i < row.length; i++) {
                        row[i] -= factor * pivot.get()[i];
                    }
                }
            }
        }
        return rank;
    }

    private Net met(String academie, int came) throws Exception {
        var members = enrolled(came);
        var id = network(academie, people.enrol(aMember()), members);
        meet(id, 1, members);
        return new Net(id, academie, came);
    }

    private List<MemberId> enrolled(int count) throws Exception {
        var ids = new ArrayList<MemberId>();
        for (var i = 0; i < count; i++) {
            ids.add(people.enrol(aMember()).requireMember());
        }
        return ids;
    }

    private void meet(NetworkId network, int daysAgo, List<MemberId> coming) throws Exception {
        var meeting = new PlanMeeting(
                "Rencontre",
                "",
                MeetingMode.IN_PERSON,
                "Salle 1",
                "",
                today().minusDays(daysAgo),
                LocalTime.of(14, 0),
                LocalTime.of(15, 0),
                null,
                ShownTo.EVERYONE);
        people.does(Viewer.portal(), () -> meetings.takeIn(network, meeting, coming));
    }

    private NetworkId network(String academie, Viewer coordinator, List<MemberId> members) throws Exception {
        var all = Stream.concat(
                Stream.of(networks.belonging(coordinator.requireMember(), NetworkRole.COORDINATOR)),
                members.stream().map(each -> networks.belonging(each, NetworkRole.MEMBER)));
        return networks.of(academie, TestNetworks.presentation(Joining.OPEN), all.toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Viewer.PARIS);
    }

    private static FigureLabel level(String code) {
        return new FigureLabel.OfTerm(TermKind.LEVEL, code);
    }

    private static FigureTable table(List<FigureTable> tables, String code) {
        return tables.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Count> row(List<FigureTable> tables, String code, FigureLabel label) {
        return table(tables, code).rows().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow()
                .counts();
    }
}
