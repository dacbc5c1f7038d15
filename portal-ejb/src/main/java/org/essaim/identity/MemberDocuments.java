package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.essaim.discovery.DocumentSource;
import org.essaim.discovery.SearchFacet;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.text.Slug;
import org.essaim.shared.viewer.Audience;

/** Members who want to be found, as the index holds them. */
@ApplicationScoped
class MemberDocuments implements DocumentSource {

    static final String KIND = "member";

    @Inject
    private Members members;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    @Transactional
    public List<SearchDocument> documents(Collection<Long> ids, long version) {
        return members.all(ids).stream()
                .filter(member -> member.state() == MemberState.ACTIVE && member.hasPublicProfile())
                .map(member -> document(member, version))
                .toList();
    }

    @Override
    @Transactional
    public List<Long> idsAfter(long id, int most) {
        return members.idsAfter(id, most);
    }

    private static SearchDocument document(Member member, long version) {
        var key = new DocumentKey(KIND, member.id().toString());
        return SearchDocument.builder(key, version, member.name())
                .text(Markdown.words(member.bio()))
                .completions(List.of())
                .url("/membres/" + member.id() + "-" + Slug.of(member.name()))
                .audience(Audience.EVERYONE)
                .facet(SearchFacet.DISCIPLINE.key(), member.disciplines())
                .facet(SearchFacet.LEVEL.key(), member.levels())
                .facet("academie", member.academie().stream().toList())
                .build();
    }
}
