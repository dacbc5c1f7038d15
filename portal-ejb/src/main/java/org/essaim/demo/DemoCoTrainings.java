package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.attestations.AttestationMode;
import org.essaim.attestations.AttestationNature;
import org.essaim.attestations.AttestedTime;
import org.essaim.attestations.Attesting;
import org.essaim.attestations.IssueAttestation;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.cotraining.CoTrainingIntake;
import org.essaim.cotraining.CoTrainingState;
import org.essaim.cotraining.PlanCoTraining;
import org.essaim.cotraining.PlanHalfDay;
import org.essaim.identity.directory.MemberName;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/**
 * Co-trainings of the networks, past and to come; who coordinates the network first trains, and members of the
 * demo have places, wait for one or for an answer.
 */
@ApplicationScoped
class DemoCoTrainings implements DemoPart {

    private static final List<LocalTime> MORNING = List.of(LocalTime.of(9, 0), LocalTime.of(12, 0));
    private static final List<LocalTime> AFTERNOON = List.of(LocalTime.of(13, 30), LocalTime.of(16, 30));

    /** Of a half-day. */
    private static final int MINUTES = 180;

    @Inject
    private CoTrainingIntake intake;

    @Inject
    private Attesting attesting;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private Clock clock;

    @Override
    public int rank() {
        return 26;
    }

    @Override
    public String load(DemoFiles files, DemoPeople people) {
        var trainings = files.coTrainings();
        trainings.forEach(file -> load(file, people));
        return trainings.size() + " co-trainings";
    }

    private void load(JsonObject file, DemoPeople people) {
        var network = networks.network(file.getString("network"));
        var coordinator = network.coordinators().get(0);
        var trainer = coordinator.id();
        var plan = plan(file);
        var state = CoTrainingState.valueOf(file.getString("state"));
        var id = intake.takeIn(network.line().id(), plan, trainer, state, file.getString("reason", ""));
        members(file, "registered", people)
                .filter(member -> !member.equals(trainer))
                .forEach(member -> intake.register(id, member, true));
        members(file, "pending", people).forEach(member -> intake.register(id, member, false));
        Optional.ofNullable(file.getString("givesBack", null))
                .ifPresent(name -> intake.giveBack(id, member(name, people)));
        if (!state.isOpen()) {
            intake.close(id);
        }
        if (state == CoTrainingState.DONE || state == CoTrainingState.REPORTED) {
            Function<MemberId, IssueAttestation> attested =
                    holder -> attested(id, holder, plan, network.line().name(), coordinator);
            attesting.issue(attested.apply(trainer));
            members(file, "registered", people)
                    .filter(member -> !member.equals(trainer))
                    .forEach(member -> attesting.issue(attested.apply(member)));
        }
    }

    /** All of its half-days, for who trained and for who took part. */
    private static IssueAttestation attested(
            CoTrainingId id, MemberId holder, PlanCoTraining plan, String network, MemberName trainer) {
        var times = plan.halfDays().stream()
                .map(half -> new AttestedTime(at(half, half.begin()), at(half, half.end())))
                .toList();
        return new IssueAttestation(
                holder,
                id,
                holder.equals(trainer.id()) ? AttestationNature.TRAINING : AttestationNature.COTRAINING,
                plan.title(),
                network,
                times,
                Viewer.PARIS,
                times.size() * MINUTES,
                AttestationMode.IN_PERSON,
                plan.halfDays().get(0).place(),
                List.of(trainer.name()),
                "");
    }

    private static Instant at(PlanHalfDay half, LocalTime time) {
        return half.day().atTime(time).atZone(Viewer.PARIS).toInstant();
    }

    private static Stream<MemberId> members(JsonObject file, String key, DemoPeople people) {
        return file.containsKey(key)
                ? file.getJsonArray(key).getValuesAs(JsonString.class).stream()
                        .map(name -> member(name.getString(), people))
                : Stream.empty();
    }

    private static MemberId member(String name, DemoPeople people) {
        return people.byEmail().get(name + "@example.org");
    }

    private PlanCoTraining plan(JsonObject file) {
        var day = atSchool(DemoFiles.day(LocalDate.now(clock.withZone(Viewer.PARIS)), file), file.getInt("inDays"));
        return new PlanCoTraining(
                file.getString("title"),
                file.getString("aims"),
                file.getString("content", ""),
                file.getString("audience", ""),
                file.getString("prerequisites", ""),
                DemoScenario.texts(file, "disciplines"),
                DemoScenario.texts(file, "levels"),
                file.getString("departement", ""),
                file.getString("dispositif", ""),
                file.getString("module", ""),
                file.getString("group", ""),
                "",
                file.getInt("minimum"),
                file.getInt("maximum"),
                day.minusDays(10),
                null,
                day.minusDays(3),
                file.getBoolean("approval", false),
                0,
                "",
                file.getJsonArray("halfDays").getValuesAs(JsonString.class).stream()
                        .map(half -> half(half.getString(), day, file))
                        .toList());
    }

    /** The same weekday outside of the holidays of Christmas and summer, away from today. */
    private static LocalDate atSchool(LocalDate day, int inDays) {
        var moved = day;
        while (isHoliday(MonthDay.from(moved)) && inDays != 0) {
            moved = moved.plusWeeks(Integer.signum(inDays));
        }
        return moved;
    }

    private static boolean isHoliday(MonthDay day) {
        return day.isAfter(MonthDay.of(12, 18))
                || day.isBefore(MonthDay.of(1, 4))
                || day.isAfter(MonthDay.of(7, 3)) && day.isBefore(MonthDay.of(9, 1));
    }

    private static PlanHalfDay half(String name, LocalDate day, JsonObject file) {
        var hours = name.equals("MORNING") ? MORNING : AFTERNOON;
        return new PlanHalfDay(
                null, day, hours.get(0), hours.get(1), file.getString("place", ""), file.getString("link", ""));
    }
}
