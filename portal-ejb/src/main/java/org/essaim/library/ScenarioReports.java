package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.library.content.ScenarioId;
import org.essaim.moderation.Measure;
import org.essaim.moderation.Reportable;
import org.essaim.moderation.ReportedThing;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;

/** Published scenarios, for which the authors of the version answer that readers see, or saw last. */
@ApplicationScoped
class ScenarioReports implements Reportable {

    private static final String NEWEST = "select coalesce(v.title, '') as title,"
            + " coalesce(v.content ->> 'summary', '') as summary, v.state, " + CardReading.AUTHORS
            + " from scenario_version v where v.scenario_id = :id and v.state in ('PUBLISHED', 'WITHDRAWN')"
            + " order by v.number desc limit 1";

    private record Line(String title, String summary, VersionState state, List<MemberId> authors) {

        boolean isPublished() {
            return state == VersionState.PUBLISHED;
        }
    }

    @Inject
    private Scenarios scenarios;

    @Inject
    private Withdrawal withdrawal;

    @Inject
    private ScenarioPolicy policy;

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return ScenarioId.KIND;
    }

    @Override
    public String words() {
        return "library.audited.scenario";
    }

    @Override
    public Optional<ReportedThing> seen(long id) {
        return newest(id).filter(Line::isPublished).map(line -> thing(id, line));
    }

    @Override
    public Optional<ReportedThing> standing(long id) {
        return newest(id).map(line -> thing(id, line));
    }

    private Optional<Line> newest(long id) {
        return sql.statement(NEWEST).with("id", id).find(Line.class);
    }

    private static ReportedThing thing(long id, Line line) {
        return new ReportedThing(
                Markdown.line(line.title()),
                new ScenarioId(id).path(line.title()),
                Text.beginning(Markdown.wordsAndTargets(line.summary()), ReportedThing.LONGEST_EXTRACT),
                line.authors(),
                line.isPublished() ? Set.of(Measure.REMOVE) : Set.of());
    }

    @Override
    public void remove(long id, String reason) {
        var scenario = new ScenarioId(id);
        scenarios.requireLocked(scenario);
        var by = policy.requireModerator();
        scenarios
                .findIn(scenario, VersionState.PUBLISHED)
                .ifPresent(version -> withdrawal.withdraw(version, by, reason));
    }

    @Override
    public boolean restore(long id) {
        var scenario = new ScenarioId(id);
        scenarios.requireLocked(scenario);
        if (scenarios.findIn(scenario, VersionState.PUBLISHED).isPresent()) {
            return false;
        }
        var withdrawn = scenarios.findIn(scenario, VersionState.WITHDRAWN);
        withdrawn.ifPresent(withdrawal::restore);
        return withdrawn.isPresent();
    }
}
