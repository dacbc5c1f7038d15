package org.essaim.library;

import jakarta.ejb.Stateless;
import java.util.List;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.MemberId;
import org.essaim.shared.Page;

/** Reading scenarios. */
@Stateless
public class ScenarioCatalogue {

    /** Most cards on a page. */
    public static final int PAGE_SIZE = 12;

    /** Published scenarios, page by page from 0. */
    public Page<ScenarioCard> list(CatalogueFilter filter, int page) {
        throw new UnsupportedOperationException();
    }

    /** Counts for the filters of the catalogue. */
    public CatalogueFacets facets(CatalogueFilter filter) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is at the scenario's address: the published version; for its authors and moderators, the open one when
     * nothing is published. Throws NotFoundException for others, {@link WithdrawnException} when it was taken away.
     */
    public ScenarioView scenario(ScenarioId id) {
        throw new UnsupportedOperationException();
    }

    /** One version: published and superseded ones for all, others for authors and moderators. */
    public ScenarioView version(ScenarioId id, int number) {
        throw new UnsupportedOperationException();
    }

    /** The open version as readers would see it, for its authors and moderators. */
    public ScenarioView preview(ScenarioId id) {
        throw new UnsupportedOperationException();
    }

    /** Published scenarios of a member, the newest first. */
    public List<ScenarioCard> byAuthor(MemberId author, int most) {
        throw new UnsupportedOperationException();
    }

    /** The newest published scenarios. */
    public List<ScenarioCard> newest(int most) {
        throw new UnsupportedOperationException();
    }

    /** Published scenarios that use a resource, the newest first. */
    public List<ScenarioCard> using(ResourceId resource, int most) {
        throw new UnsupportedOperationException();
    }

    public LibraryFigures figures() {
        throw new UnsupportedOperationException();
    }

    /** The viewer's own scenarios, what changed last first. */
    public Page<MyScenario> mine(int page) {
        throw new UnsupportedOperationException();
    }
}
