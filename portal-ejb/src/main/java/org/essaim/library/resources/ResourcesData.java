package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.discovery.IndexQueue;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Resources that a member gave: published ones, and those that scenarios use, stay. */
@ApplicationScoped
class ResourcesData implements PersonalData {

    private static final String LOOSE =
            "t.state = 'DRAFT' and not exists (select 1 from scenario_version_resource u where u.resource_id = t.id)";
    private static final String ADDRESS = "'/ressources/' || t.id";

    private static final List<Holding> HOLDINGS = List.of(
            Holding.where("library.held.resources", "resource", "t.owner_id = :member and not (" + LOOSE + ")")
                    .claiming("resource.owner_id")
                    .without("title_words")
                    .saying("t.title", "t.created_at")
                    .seenAt(ADDRESS)
                    .staying("library.stays.resources"),
            Holding.where("library.held.looseResources", "resource", "t.owner_id = :member and " + LOOSE)
                    .without("title_words")
                    .saying("t.title", "t.created_at")
                    .seenAt(ADDRESS));

    @Inject
    private Resources resources;

    @Inject
    private IndexQueue index;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "resources";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        var member = person.member();
        var owned = sql.statement("select id from resource where owner_id = :member order by id for no key update")
                .with("member", member)
                .list(Long.class);
        delete(member);
        if (!wishes.credited()) {
            unsign(person);
        }
        index.changed(ResourceDocuments.KIND, owned);
    }

    private void delete(MemberId member) {
        sql.statement("select t.id from resource t where t.owner_id = :member and", LOOSE)
                .with("member", member)
                .list(ResourceId.class)
                .forEach(id -> resources.delete(resources.requireLocked(id)));
    }

    /** A name among the authors of what the person gave is taken out; other names stay. */
    private void unsign(Person person) {
        sql.statement("update resource t set authors = coalesce((select jsonb_agg(author order by place)"
                        + " from jsonb_array_elements_text(t.authors) with ordinality as named (author, place)"
                        + " where author <> :name), cast('[]' as jsonb)), row_version = row_version + 1"
                        + " where t.owner_id = :member and jsonb_exists(t.authors, :name)")
                .with("member", person.member())
                .with("name", person.name())
                .run();
    }
}
