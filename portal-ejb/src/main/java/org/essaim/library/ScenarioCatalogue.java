package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.WithdrawnException;
import org.essaim.shared.MemberId;
import org.essaim.shared.Page;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;

/** Reading scenarios. */
@Stateless
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
     * nothing was published. Throws NotFoundException for others, {@link WithdrawnException} when it was taken away.
     */
    public ScenarioView scenario(ScenarioId id) {
        return reading.current(id);
    }

    /**
     * One version: published and superseded ones for all, others for authors and moderators, who also read one that was
     * withdrawn.
     */
    public ScenarioView version(ScenarioId id, int number) {
        return reading.version(id, number);
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
    public Page<MyScenario> mine(Slice slice) {
        return lists.mine(policy.current().requireMember(), slice);
    }
}
