package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.cotraining.CoTrainingIntake;
import org.essaim.cotraining.CoTrainingState;
import org.essaim.cotraining.PlanCoTraining;
import org.essaim.cotraining.PlanHalfDay;
import org.essaim.cotraining.sheets.Marking;
import org.essaim.cotraining.sheets.Presence;
import org.essaim.cotraining.sheets.SheetIntake;
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

    private static final int AHEAD = 2;
    private static final int LAST_HOUR = 23;

    @Inject
    private CoTrainingIntake intake;

    @Inject
    private SheetIntake sheets;

    @Inject
    private DemoSurveys surveys;

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
        var trainer = network.coordinators().get(0).id();
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
        var present = members(file, "registered", people)
                .filter(member -> !member.equals(trainer))
                .toList();
        if (file.containsKey("survey")) {
            surveys.answer(id, present, file.getJsonObject("survey"));
        }
        if (state == CoTrainingState.DONE || state == CoTrainingState.REPORTED) {
            closeSheets(id, present, trainer, file.getBoolean("amended", false));
        } else if (state == CoTrainingState.RUNNING) {
            sheets.fill(sheets.halfDays(id).get(0), present.subList(0, present.size() / 2), Marking.CODE, trainer);
        }
    }

    /** All but the last one were there; of one sheet, somebody noticed later that they all were. */
    private void closeSheets(CoTrainingId id, List<MemberId> registered, MemberId trainer, boolean isAmended) {
        var last = registered.get(registered.size() - 1);
        for (var half : sheets.halfDays(id)) {
            sheets.fill(half, registered.subList(0, registered.size() - 1), Marking.CODE, trainer);
            sheets.close(half, Presence.ABSENT, trainer);
        }
        if (isAmended) {
            sheets.amend(
                    sheets.halfDays(id).get(0),
                    last,
                    Presence.PRESENT,
                    "Son téléphone était déchargé ; sa signature est sur la feuille de papier.",
                    trainer);
        }
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
        var today = LocalDate.now(clock.withZone(Viewer.PARIS));
        var day = isNow(file) ? today : atSchool(DemoFiles.day(today, file), file.getInt("inDays"));
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
                        .map(half -> isNow(file) ? now(day, file) : half(half.getString(), day, file))
                        .toList());
    }

    /** Whether it runs while the demo is loaded. */
    private static boolean isNow(JsonObject file) {
        return file.getString("state").equals(CoTrainingState.RUNNING.name());
    }

    /** From an hour ago to some hours from now, within the day. */
    private PlanHalfDay now(LocalDate day, JsonObject file) {
        var hour = LocalTime.now(clock.withZone(Viewer.PARIS)).getHour();
        var begin = LocalTime.of(Math.max(0, hour - 1), 0);
        var end = hour + AHEAD < LAST_HOUR ? LocalTime.of(hour + AHEAD, 0) : LocalTime.of(LAST_HOUR, 59);
        return new PlanHalfDay(null, day, begin, end, file.getString("place", ""), file.getString("link", ""));
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
