package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.essaim.identity.MemberDirectory;
import org.essaim.identity.MemberName;
import org.essaim.library.ScenarioView.Rights;
import org.essaim.library.content.Advice;
import org.essaim.library.content.ContentJson;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.shared.MemberId;
import org.essaim.shared.sql.Sql;

/** One scenario, to be read: four or five statements, whatever its size. */
@ApplicationScoped
class ScenarioReading {

    private static final String VERSIONS =
            "select v.id as version_id, v.number, v.state, v.published_at, coalesce(v.title, '') as title, s.withdrawn_at,"
                    + " coalesce(s.withdrawn_reason, '') as withdrawn_reason, " + CardReading.AUTHORS
                    + " from scenario s join scenario_version v on v.scenario_id = s.id where s.id = :id order by v.number desc";

    private static final String CONTENT = "select v.content, v.profile, v.row_version, o.scenario_id as origin_id,"
            + " coalesce(o.title, '') as origin_title from scenario_version v join scenario s on s.id = v.scenario_id"
            + " left join scenario_version o on o.id = s.derived_from and o.state in ('PUBLISHED', 'SUPERSEDED')"
            + " where v.id = :id";

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
    private MemberDirectory members;

    @Inject
    private ResourceCatalogue resources;

    @Inject
    private ReviewReading reviews;

    /** The current version; the open or newest one for who may see it when none is. */
    ScenarioView current(ScenarioId id) {
        var lines = lines(id);
        var authors = lines.get(0).authors();
        return find(lines, line -> line.state() == VersionState.PUBLISHED)
                .map(line -> view(id, line, lines))
                .orElseGet(() -> {
                    requireNotWithdrawn(lines);
                    requireInsider(authors);
                    return view(id, lines.get(0), lines);
                });
    }

    ScenarioView version(ScenarioId id, int number) {
        var lines = lines(id);
        var line = find(lines, each -> each.number() == number).orElseThrow(Scenarios::notFound);
        if (!policy.seesUnpublished(line.authors())) {
            if (!line.state().isSealed()) {
                throw Scenarios.notFound();
            }
            if (find(lines, each -> each.state() == VersionState.PUBLISHED).isEmpty()) {
                requireNotWithdrawn(lines);
            }
        }
        return view(id, line, lines);
    }

    ScenarioView preview(ScenarioId id) {
        var lines = lines(id);
        requireInsider(lines.get(0).authors());
        return find(lines, line -> line.state().isOpen())
                .map(line -> view(id, line, lines))
                .orElseThrow(Scenarios::notFound);
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
                names(scenario.authors()),
                resources.cards(content.resources()),
                last != null && last.number() == version.number() ? last : null,
                version.number() == 1,
                version.savedAt());
    }

    List<MemberName> names(Collection<MemberId> ids) {
        var names = members.names(ids);
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
        var insider = policy.seesUnpublished(line.authors());
        var shown = lines.stream()
                .filter(each -> insider || each.state().isSealed())
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
                insider ? reviews.history(id, ScenarioPolicy.isModerator(policy.current())) : List.of(),
                rights(line, lines));
    }

    private Rights rights(Line line, List<Line> lines) {
        var author = policy.isAuthor(line.authors());
        var moderator = ScenarioPolicy.isModerator(policy.current());
        var published =
                find(lines, each -> each.state() == VersionState.PUBLISHED).isPresent();
        return new Rights(
                author,
                moderator && !author && line.state() == VersionState.SUBMITTED,
                (author || moderator) && published,
                moderator && !published && line.state() == VersionState.WITHDRAWN);
    }

    /** Readers meet the tombstone; authors and moderators, who see behind it, go on by the version's own address. */
    private void requireNotWithdrawn(List<Line> lines) {
        var withdrawn = find(lines, line -> line.state() == VersionState.WITHDRAWN);
        if (withdrawn.isPresent()) {
            var line = withdrawn.get();
            throw new WithdrawnException(
                    "library.problem.scenarioWithdrawn", line.title(), line.withdrawnReason(), line.withdrawnAt());
        }
    }

    private void requireInsider(List<MemberId> authors) {
        if (!policy.seesUnpublished(authors)) {
            throw Scenarios.notFound();
        }
    }

    private static Optional<Line> find(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).findFirst();
    }
}
