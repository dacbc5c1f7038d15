package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.content.ScenarioId;
import org.essaim.moderation.Appeal;
import org.essaim.moderation.CaseId;
import org.essaim.moderation.Cause;
import org.essaim.moderation.DecideCase;
import org.essaim.moderation.Decisions;
import org.essaim.moderation.Judgement;
import org.essaim.moderation.Measure;
import org.essaim.moderation.ModerationDesk;
import org.essaim.moderation.ReportThing;
import org.essaim.moderation.Reporting;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/** Three reports on scenarios: one waits, one was dismissed, one is appealed against. */
@ApplicationScoped
class DemoReports implements DemoPart {

    /** A report that was just made, on the case it opened. */
    private record Opened(CaseId id, long rowVersion) {}

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private Reporting reporting;

    @Inject
    private ModerationDesk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Sql sql;

    @Override
    public int rank() {
        return 80;
    }

    @Override
    public String load(DemoFiles files, DemoPeople people) throws Exception {
        report(
                people,
                "theo.butineur",
                "melissa.tournesol",
                Cause.COPYRIGHT,
                "Le document de la deuxième séance ressemble à une page de manuel. La source n’est pas dite.");
        var dismissed = report(
                people,
                "yael.ruchette",
                "sylvain.chataignier",
                Cause.OTHER,
                "Je ne suis pas d’accord avec la démarche.");
        decide(
                people,
                "violette.propolis",
                dismissed,
                Judgement.REJECT,
                "Un désaccord de méthode se dit à l’autrice ou à l’auteur\u202f; il n’y a rien à retirer.");
        var accepted = report(
                people,
                "eglantine.cire",
                "apolline.trefle",
                Cause.PERSONAL_DATA,
                "Le prénom d’un élève apparaît dans un exemple.");
        decide(
                people,
                "basile.romarin",
                accepted,
                Judgement.ACCEPT,
                "Un prénom et une classe suffisent à reconnaître quelqu’un\u00a0: merci de les changer à la prochaine version.");
        appeal(accepted, "Le prénom est inventé, comme tous ceux du scénario.");
        return "3 reports";
    }

    private Opened report(DemoPeople people, String reporter, String author, Cause cause, String words)
            throws Exception {
        var scenario = catalogue
                .byAuthor(people.byEmail().get(author + "@example.org"), 1)
                .get(0)
                .id();
        as(people, reporter, Role.MEMBER, () -> {
            reporting.report(ScenarioId.KIND, scenario.value(), new ReportThing(cause, words));
            return true;
        });
        return sql.statement("select id, row_version from report_case"
                        + " where thing_kind = :kind and thing_id = :scenario and state = 'OPEN'")
                .with("kind", ScenarioId.KIND)
                .with("scenario", scenario)
                .require(Opened.class);
    }

    private void decide(DemoPeople people, String moderator, Opened report, Judgement judgement, String reason)
            throws Exception {
        var decision = new DecideCase(report.id(), report.rowVersion(), judgement, Measure.NONE, reason);
        as(people, moderator, Role.MODERATOR, () -> {
            desk.decide(decision);
            return true;
        });
    }

    private void appeal(Opened report, String words) {
        var reference = sql.statement(
                        "select reference from report_case_author where case_id = :case order by member_id limit 1")
                .with("case", report.id())
                .require(UUID.class);
        decisions.appeal(reference.toString(), new Appeal(words));
    }

    private void as(DemoPeople people, String name, Role role, Callable<?> action) throws Exception {
        var member = people.byEmail().get(name + "@example.org");
        viewer.actAs(Viewer.member(member, EnumSet.of(Role.MEMBER, role), Locale.FRENCH), action);
    }
}
