package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.essaim.discovery.DocumentSource;
import org.essaim.discovery.SearchFacet;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.ContentJson;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.LibraryAction;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;
import org.essaim.library.finding.LibraryFacets;
import org.essaim.library.finding.LibraryLabels;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Audience;
import org.essaim.shared.viewer.MemberId;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/**
 * Scenarios as the index holds them: the published version for everyone; before there is one, the open version for its
 * authors, and for moderators too once it is submitted. One that was withdrawn or refused is not found.
 */
@ApplicationScoped
class ScenarioDocuments implements DocumentSource {

    static final String KIND = "scenario";

    private static final String SHOWN =
            "select distinct on (v.scenario_id) v.scenario_id, v.state, v.content, v.profile, v.published_at, "
                    + CardReading.AUTHORS
                    + " from scenario_version v"
                    + " where v.scenario_id = any(:ids)"
                    + " and (v.state = 'PUBLISHED' or (v.state in ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED') and not exists"
                    + "   (select 1 from scenario_version w where w.scenario_id = v.scenario_id and w.state = 'WITHDRAWN')))"
                    + " order by v.scenario_id, case v.state when 'PUBLISHED' then 0 else 1 end";

    private record IndexedRow(
            ScenarioId scenarioId,
            VersionState state,
            String content,
            String profile,
            Instant publishedAt,
            List<MemberId> authors) {}

    @Inject
    private Sql sql;

    @Inject
    private MemberContacts contacts;

    @Inject
    private MemberDirectory members;

    @Inject
    private Vocabularies vocabularies;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids, long version) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = sql.statement(SHOWN).withNumbers("ids", ids).list(IndexedRow.class);
        var authors = rows.stream().flatMap(row -> row.authors().stream()).collect(Collectors.toSet());
        var names = members.authors(authors);
        var academies =
                contacts.of(authors).stream().collect(Collectors.toMap(MemberContact::id, MemberContact::academie));
        return rows.stream()
                .map(row -> document(row, version, names, academies))
                .toList();
    }

    @Override
    public List<Long> idsAfter(long id, int most) {
        return sql.statement("select id from scenario where id > :id order by id limit :most")
                .with("id", id)
                .with("most", most)
                .list(Long.class);
    }

    private SearchDocument document(
            IndexedRow row, long version, Map<MemberId, MemberName> known, Map<MemberId, String> academies) {
        var id = row.scenarioId();
        var content = ContentJson.content(row.content());
        var names = row.authors().stream()
                .map(known::get)
                .filter(author -> author != null && author.isNamed())
                .map(MemberName::name)
                .toList();
        var profile = ContentJson.profile(row.profile());
        var builder = SearchDocument.builder(new DocumentKey(KIND, id.toString()), version, content.title())
                .summary(Markdown.words(content.summary()))
                .text(text(content))
                .keywords(content.keywords())
                .completions(content.keywords())
                .authors(names)
                .language(content.language())
                .url(id.path(content.title()))
                .publishedAt(row.publishedAt())
                .facet(
                        "academie",
                        row.authors().stream()
                                .map(academies::get)
                                .filter(Objects::nonNull)
                                .toList())
                .stored("language", content.language())
                .stored("authors", String.join(", ", names));
        audience(builder, row.state(), row.authors());
        facets(builder, content, profile);
        return builder.build();
    }

    private static void audience(SearchDocument.Builder builder, VersionState state, List<MemberId> authors) {
        if (state == VersionState.PUBLISHED) {
            builder.audience(Audience.EVERYONE);
            return;
        }
        authors.forEach(author -> builder.audience(Audience.of(author)));
        if (state == VersionState.SUBMITTED) {
            Audience.allowedTo(LibraryAction.MODERATE).forEach(builder::audience);
        }
    }

    private void facets(SearchDocument.Builder builder, VersionContent content, FlipProfile profile) {
        builder.labels(vocabularies.words(TermKind.DISCIPLINE, content.disciplines()))
                .labels(vocabularies.words(TermKind.LEVEL, content.levels()))
                .labels(LibraryLabels.cycles(vocabularies, content.levels()))
                .labels(LibraryLabels.flip(content.flip()))
                .labels(LibraryLabels.licence(vocabularies, content.licence()))
                .labels(LibraryLabels.minutes(profile.classMinutes()))
                .facet(SearchFacet.DISCIPLINE.key(), content.disciplines())
                .facet(SearchFacet.LEVEL.key(), content.levels())
                .facet("cycle", vocabularies.parents(TermKind.LEVEL, content.levels()))
                .facet(
                        LibraryFacets.FLIP.key(),
                        content.flip() == null ? "" : content.flip().name())
                .facet(LibraryFacets.LICENCE.key(), content.licence())
                .facet(LibraryFacets.DURATION.key(), bucket(profile.classMinutes()))
                .facet(
                        "bloom",
                        profile.slices().stream()
                                .map(slice -> slice.bloom().name())
                                .distinct()
                                .toList())
                .stored("licence", content.licence())
                .stored("minutes", String.valueOf(profile.classMinutes()))
                .stored("profile", ContentJson.write(profile))
                .stored("disciplines", vocabularies.labels(TermKind.DISCIPLINE, content.disciplines(), Locale.FRENCH));
    }

    /** Class minutes as a reader chooses them; nothing without class time. */
    static String bucket(int minutes) {
        return ClassTime.of(minutes).map(ClassTime::code).orElse("");
    }

    /** All words of a scenario. */
    private static String text(VersionContent content) {
        var text = new StringBuilder();
        content.objectives().forEach(objective -> line(text, objective));
        for (var phase : content.phases()) {
            line(text, phase.title());
            for (var activity : phase.activities()) {
                line(text, activity.title());
                line(text, activity.instructions());
                line(text, activity.help());
                line(text, activity.feedback());
                line(text, String.join(", ", activity.tools()));
            }
        }
        line(text, content.equipment());
        line(text, content.homeEquipment());
        line(text, content.homeFallback());
        line(text, content.supportForStruggling());
        line(text, content.challengeForAdvanced());
        line(text, content.familyInformation());
        return text.toString();
    }

    private static void line(StringBuilder text, String markdown) {
        if (!markdown.isEmpty()) {
            text.append(Markdown.words(markdown)).append('\n');
        }
    }
}
