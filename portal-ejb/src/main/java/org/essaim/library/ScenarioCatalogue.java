package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.essaim.library.content.LibraryScopes;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.viewer.MemberId;

/** Reading scenarios. */
@Stateless
@OpenTo(
        value = Caller.EVERYONE,
        scopes = {LibraryScopes.READ, LibraryScopes.WRITE})
public class ScenarioCatalogue {

    @Inject
    private ScenarioReading reading;

    @Inject
    private ScenarioLists lists;

    @Inject
    private ScenarioPolicy policy;

    /** Published scenarios. */
    public Page<ScenarioCard> list(ListRequest<CatalogueFilter, CatalogueOrder> request) {
        return lists.published(request);
    }

    /** Counts for the filters of the catalogue. */
    public CatalogueFacets facets(CatalogueFilter filter) {
        return lists.facets(filter);
    }

    /**
     * What is at the scenario's address: the published version; for its authors and moderators, the newest one when
     * nothing was published. Throws NotFoundException for others, {@link WithdrawnException} when it was withdrawn.
     */
    public ScenarioView scenario(ScenarioId id) {
        return reading.current(id);
    }

    /** Members who may see more of the scenario than readers: who wrote a version of it, or has a resource in one. */
    public Set<MemberId> insiders(ScenarioId id) {
        return reading.insiders(id);
    }

    /**
     * One version: published and superseded ones for all, others for its authors and moderators. Throws
     * {@link WithdrawnException} for anybody else when it was withdrawn, whatever was published later.
     */
    public ScenarioView version(ScenarioId id, int number) {
        return reading.version(id, number);
    }

    /**
     * The newest version, from which its authors may begin the next one, also when it was withdrawn. Throws
     * {@link WithdrawnException} for others when it was, ForbiddenException when it was not.
     */
    public ScenarioView basisOfNext(ScenarioId id) {
        policy.current().requireMember();
        return reading.newest(id);
    }

    /** The open version as readers would see it, for its authors and moderators. */
    public ScenarioView preview(ScenarioId id) {
        return reading.preview(id);
    }

    /** Published scenarios of a member, the newest first. */
    public List<ScenarioCard> byAuthor(MemberId author, int most) {
        return lists.published(new ListRequest<>(CatalogueFilter.of(author), CatalogueOrder.NEWEST, Slice.first(most)))
                .items();
    }

    /** The newest published scenarios. */
    public List<ScenarioCard> newest(int most) {
        return lists.newest(most);
    }

    /** Published scenarios that use a resource, the newest first. */
    public List<ScenarioCard> using(ResourceId resource, int most) {
        return lists.using(resource, most);
    }

    public LibraryFigures figures() {
        return lists.figures();
    }

    /** The viewer's own scenarios, what changed last first. */
    @OpenTo(
            value = Caller.MEMBER,
            scopes = {LibraryScopes.READ, LibraryScopes.WRITE})
    public Page<MyScenario> mine(Slice slice) {
        return lists.mine(policy.current().requireMember(), slice);
    }
}
