package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.ScenarioView.Rights;
import org.essaim.library.content.Advice;
import org.essaim.library.content.ContentJson;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** One scenario, to be read: four or five statements, whatever its size. */
@ApplicationScoped
class ScenarioReading {

    private static final String VERSIONS =
            "select v.id as version_id, v.number, v.state, v.published_at, coalesce(v.title, '') as title, v.withdrawn_at,"
                    + " coalesce(v.withdrawn_reason, '') as withdrawn_reason, " + CardReading.AUTHORS
                    + " from scenario_version v where v.scenario_id = :id order by v.number desc";

    private static final String CONTENT = "select v.content, v.profile, v.row_version, o.scenario_id as origin_id,"
            + " coalesce(o.title, '') as origin_title from scenario_version v join scenario s on s.id = v.scenario_id"
            + " left join scenario_version o on o.id = s.derived_from and o.state in ('PUBLISHED', 'SUPERSEDED')"
            + " where v.id = :id";

    private static final String INSIDERS = "select a.member_id from scenario_version v"
            + " join scenario_version_author a on a.version_id = v.id where v.scenario_id = :id"
            + " union select r.owner_id from scenario_version v join scenario_version_resource u on u.version_id = v.id"
            + " join resource r on r.id = u.resource_id where v.scenario_id = :id and r.owner_id is not null";

    /** What a version says. */
    private record Said(String content, String profile, long rowVersion, ScenarioId originId, String originTitle) {}

    /** A version without what it says. */
    record Line(
            long versionId,
            int number,
            VersionState state,
            Instant publishedAt,
            String title,
            Instant withdrawnAt,
            String withdrawnReason,
            List<MemberId> authors) {
        VersionLine shown() {
            return new VersionLine(number, state, publishedAt);
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private ScenarioPolicy policy;

    @Inject
    private Authorship authorship;

    @Inject
    private MemberDirectory members;

    @Inject
    private ResourceCatalogue resources;

    @Inject
    private ReviewReading reviews;

    /** The current version; the open or newest one for who may see it when none is. */
    ScenarioView current(ScenarioId id) {
        var lines = lines(id);
        return find(lines, line -> line.state() == VersionState.PUBLISHED)
                .map(line -> view(id, line, lines))
                .orElseGet(() -> {
                    requireNotWithdrawn(lines);
                    requireInsider(lines.get(0));
                    return view(id, lines.get(0), lines);
                });
    }

    Set<MemberId> insiders(ScenarioId id) {
        return Set.copyOf(sql.statement(INSIDERS).with("id", id).list(MemberId.class));
    }

    ScenarioView version(ScenarioId id, int number) {
        var lines = lines(id);
        var line = find(lines, each -> each.number() == number).orElseThrow(Scenarios::notFound);
        if (!isInsider(line)) {
            requirePublic(line, lines);
        }
        return view(id, line, lines);
    }

    /** What the next version begins with, for the authors of the newest one. */
    ScenarioView newest(ScenarioId id) {
        var lines = lines(id);
        var newest = lines.get(0);
        if (!policy.isAuthor(newest.authors())) {
            if (!isInsider(newest) && isUnpublished(lines)) {
                requireNotWithdrawn(lines);
            }
            throw new ForbiddenException("library.problem.notYours");
        }
        return view(id, newest, lines);
    }

    ScenarioView preview(ScenarioId id) {
        var lines = lines(id);
        var open = find(lines, line -> line.state().isOpen()).orElseThrow(Scenarios::notFound);
        requireInsider(open);
        return view(id, open, lines);
    }

    DraftView draft(ScenarioVersion version) {
        var scenario = version.scenario();
        var content = version.content();
        var last = reviews.history(scenario.id(), false).stream().findFirst().orElse(null);
        return new DraftView(
                scenario.id(),
                version.number(),
                version.state(),
                version.rowVersion(),
                content,
                version.profile(),
                Advice.on(content),
                ContentRules.missing(content),
                names(authorship.of(version)),
                invited(version),
                resources.cards(content.resources()),
                last != null && last.number() == version.number() ? last : null,
                version.number() == 1,
                version.savedAt());
    }

    /** Those who were asked to write too; by name when their page is public, else nameless until they accept. */
    private List<Invited> invited(ScenarioVersion version) {
        var invitations = authorship.invitations(version);
        var names = members.names(invitations.stream().map(Invitation::member).toList());
        return invitations.stream()
                .map(each -> {
                    var name = names.get(each.member());
                    return new Invited(
                            each.id(), name != null && name.hasPublicPage() ? name.name() : "", each.isDeclined());
                })
                .toList();
    }

    List<MemberName> names(Collection<MemberId> ids) {
        var names = members.authors(ids);
        return ids.stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private List<Line> lines(ScenarioId id) {
        var lines = sql.statement(VERSIONS).with("id", id).list(Line.class);
        if (lines.isEmpty()) {
            throw Scenarios.notFound();
        }
        return lines;
    }

    private ScenarioView view(ScenarioId id, Line line, List<Line> lines) {
        var said = sql.statement(CONTENT)
                .with("id", line.versionId())
                .find(Said.class)
                .orElseThrow(Scenarios::notFound);
        var content = ContentJson.content(said.content());
        var insider = isInsider(line);
        var shown = lines.stream()
                .filter(each -> each.state().isPublic() || isInsider(each))
                .map(Line::shown)
                .toList();
        return new ScenarioView(
                id,
                line.number(),
                line.state(),
                said.rowVersion(),
                content,
                ContentJson.profile(said.profile()),
                Advice.on(content),
                names(line.authors()),
                line.publishedAt(),
                shown,
                resources.cards(content.resources()),
                said.originId() == null ? null : new ScenarioLink(said.originId(), said.originTitle()),
                insider ? reviews.history(id, policy.isModerator()) : List.of(),
                rights(line, lines));
    }

    private Rights rights(Line line, List<Line> lines) {
        var authorOfAny = lines.stream().anyMatch(each -> policy.isAuthor(each.authors()));
        var moderator = policy.isModerator();
        var published = find(lines, each -> each.state() == VersionState.PUBLISHED);
        return new Rights(
                policy.isAuthor(lines.get(0).authors()),
                moderator && !authorOfAny && line.state() == VersionState.SUBMITTED,
                published.filter(this::isInsider).isPresent(),
                moderator && published.isEmpty() && line.state() == VersionState.WITHDRAWN);
    }

    /** A version that readers may open: one that was withdrawn is gone for them, whatever was published later. */
    private static void requirePublic(Line line, List<Line> lines) {
        if (line.state() == VersionState.WITHDRAWN) {
            throw gone(line);
        }
        if (!line.state().isPublic()) {
            throw Scenarios.notFound();
        }
        if (isUnpublished(lines)) {
            requireNotWithdrawn(lines);
        }
    }

    /** Readers meet the tombstone; authors and moderators, who see behind it, go on by the version's own address. */
    private static void requireNotWithdrawn(List<Line> lines) {
        find(lines, line -> line.state() == VersionState.WITHDRAWN).ifPresent(line -> {
            throw gone(line);
        });
    }

    private static WithdrawnException gone(Line line) {
        return new WithdrawnException(
                "library.problem.scenarioWithdrawn", line.title(), line.withdrawnReason(), line.withdrawnAt());
    }

    private static boolean isUnpublished(List<Line> lines) {
        return find(lines, each -> each.state() == VersionState.PUBLISHED).isEmpty();
    }

    private boolean isInsider(Line line) {
        return policy.seesUnpublished(line.authors());
    }

    private void requireInsider(Line line) {
        if (!isInsider(line)) {
            throw Scenarios.notFound();
        }
    }

    private static Optional<Line> find(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).findFirst();
    }
}
