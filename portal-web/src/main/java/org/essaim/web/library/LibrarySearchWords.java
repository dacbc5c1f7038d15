package org.essaim.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.library.finding.LibraryFacets;
import org.essaim.web.discovery.FacetLabel;
import org.essaim.web.discovery.SearchWords;
import org.essaim.web.discovery.ShownFacet;
import org.essaim.web.discovery.ShownKind;

@ApplicationScoped
class LibrarySearchWords implements SearchWords {

    @Override
    public List<ShownKind> kinds() {
        return List.of(
                new ShownKind("scenario", "library.kind.scenario.one", "library.kind.scenario.many"),
                new ShownKind("resource", "library.kind.resource.one", "library.kind.resource.many"));
    }

    @Override
    public List<ShownFacet> facets() {
        return List.of(
                new ShownFacet(
                        LibraryFacets.FLIP, "role", "library.filter.role", FacetLabel.texts("library.FlipType.")),
                new ShownFacet(
                        LibraryFacets.DURATION, "duree", "library.filter.duree", FacetLabel.texts("library.time.")),
                new ShownFacet(
                        LibraryFacets.LICENCE,
                        "licence",
                        "library.filter.licence",
                        (code, locale) -> LicenceSheet.name(code)));
    }
}
