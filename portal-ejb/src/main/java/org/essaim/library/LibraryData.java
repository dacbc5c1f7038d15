package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.discovery.IndexQueue;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/**
 * Scenarios that a member wrote, reviewed and was invited to write. What was published stays under its licence; what
 * only its author has seen goes, and what others write too stays with them.
 */
@ApplicationScoped
class LibraryData implements PersonalData {

    private static final String WRITTEN =
            "exists (select 1 from scenario_version_author a where a.version_id = t.id and a.member_id = :member)";
    private static final String ONCE_PUBLISHED = "t.state in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')";
    private static final String ADDRESS = "'/scenarios/' || t.scenario_id || '/versions/' || t.number";
    private static final String TITLE = "coalesce(t.title, '')";
    private static final String TITLE_OF_VERSION =
            "(select coalesce(v.title, '') from scenario_version v where v.id = t.version_id)";

    private static final List<Holding> HOLDINGS = List.of(
            Holding.where("library.held.published", "scenario_version", WRITTEN + " and " + ONCE_PUBLISHED)
                    .claiming("scenario_version_author.member_id")
                    .without("saved_by", "withdrawn_by")
                    .saying(TITLE, "t.published_at")
                    .seenAt(ADDRESS)
                    .staying("library.stays.published"),
            Holding.where("library.held.drafts", "scenario_version", WRITTEN + " and not " + ONCE_PUBLISHED)
                    .without("saved_by", "withdrawn_by")
                    .saying(TITLE, "t.saved_at")
                    .seenAt("'/mes-scenarios'"),
            Holding.of("library.held.saved", "scenario_version", "saved_by")
                    .without("content", "profile", "withdrawn_by")
                    .saying(TITLE, "t.saved_at"),
            Holding.of("library.held.withdrawn", "scenario_version", "withdrawn_by")
                    .without("content", "profile", "saved_by")
                    .saying(TITLE, "t.withdrawn_at")
                    .staying("library.stays.withdrawn"),
            Holding.of("library.held.reviews", "scenario_review", "reviewer_id")
                    .saying(TITLE_OF_VERSION, "t.decided_at")
                    .staying("library.stays.reviews"),
            Holding.of("library.held.invited", "scenario_invitation", "member_id")
                    .without("invited_by")
                    .saying(TITLE_OF_VERSION, "t.invited_at")
                    .seenAt("'/mes-scenarios'"),
            Holding.of("library.held.inviting", "scenario_invitation", "invited_by")
                    .without("member_id")
                    .saying(TITLE_OF_VERSION, "t.invited_at"));

    @Inject
    private Scenarios scenarios;

    @Inject
    private Authorship authorship;

    @Inject
    private IndexQueue index;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "library";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        var member = person.member();
        var written = sql.statement("select distinct v.scenario_id from scenario_version v"
                        + " join scenario_version_author a on a.version_id = v.id where a.member_id = :member"
                        + " order by v.scenario_id")
                .with("member", member)
                .list(ScenarioId.class);
        written.forEach(scenario -> leave(scenario, member));
        sql.statement("delete from scenario_invitation where member_id = :member or invited_by = :member")
                .with("member", member)
                .run();
        sql.statement("update scenario_version set saved_by = null where saved_by = :member")
                .with("member", member)
                .run();
        index.changed(
                ScenarioDocuments.KIND, written.stream().map(ScenarioId::value).toList());
    }

    private void leave(ScenarioId id, MemberId member) {
        var scenario = scenarios.requireLocked(id);
        for (var version : scenarios.unpublished(id)) {
            var authors = authorship.of(version);
            if (authors.equals(List.of(member))) {
                scenarios.remove(version);
            } else if (authors.contains(member)) {
                authorship.leave(version, member);
            }
        }
        if (scenarios.isEmpty(id)) {
            scenarios.remove(scenario);
        }
    }
}
