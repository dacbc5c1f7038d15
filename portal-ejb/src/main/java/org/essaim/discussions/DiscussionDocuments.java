package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.essaim.discovery.DocumentSource;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkSights;
import org.essaim.networks.ShownTo;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.Audience;

/** Discussions as the index holds them: all that is said in them, for who reads them. */
@ApplicationScoped
class DiscussionDocuments implements DocumentSource {

    /** Signs of a discussion that are searched; a longer one is found by its beginning. */
    private static final int LONGEST = 50_000;

    private record Row(
            long id,
            NetworkId network,
            String slug,
            String title,
            DiscussionState state,
            ShownTo shownTo,
            String said) {

        Set<String> audience() {
            if (state == DiscussionState.SET_ASIDE) {
                return Audience.allowedTo(NetworkAction.MODERATE, network);
            }
            return NetworkSights.audience(network, shownTo);
        }
    }

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return DiscussionId.KIND;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    @Transactional
    public List<SearchDocument> documents(Collection<Long> ids, long version) {
        return sql
                .statement("select d.id, d.network_id as network, n.slug, d.title, d.state, n.discussions_shown_to as"
                        + " shown_to, coalesce((select string_agg(p.text || E'\\n\\n' || p.addition, E'\\n\\n' order by p.id)"
                        + "  from discussion_post p where p.discussion_id = d.id and p.removed_at is null), '') as said"
                        + " from discussion d join network n on n.id = d.network_id"
                        + " where d.id = any(:ids) and d.state <> 'REMOVED'")
                .withNumbers("ids", ids)
                .list(Row.class)
                .stream()
                .map(row -> document(row, version))
                .toList();
    }

    @Override
    @Transactional
    public List<Long> idsAfter(long id, int most) {
        return sql.statement("select id from discussion where id > :id and state <> 'REMOVED' order by id limit :most")
                .with("id", id)
                .with("most", most)
                .list(Long.class);
    }

    private static SearchDocument document(Row row, long version) {
        return SearchDocument.builder(new DocumentKey(DiscussionId.KIND, Long.toString(row.id())), version, row.title())
                .text(Markdown.words(Text.cut(row.said(), LONGEST)))
                .completions(List.of())
                .url(DiscussionLine.path(row.slug(), row.id()))
                .audience(row.audience())
                .build();
    }
}
