package org.essaim.web.links;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.shared.viewer.CurrentViewer;

/** The links of all capabilities, as the viewer sees them: {@code #{links.of('MENU')}}. */
@Named("links")
@ApplicationScoped
public class FrameLinks {

    @Inject
    @Any
    private Instance<Links> capabilities;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private WaitingCounts counts;

    private List<Link> all;

    @PostConstruct
    void collect() {
        all = capabilities.stream()
                .flatMap(capability -> capability.links().stream())
                .sorted(Comparator.comparingInt(Link::rank))
                .collect(Collectors.toUnmodifiableList());
    }

    /** Those of a place that the viewer may follow. */
    public List<Link> of(String place) {
        var wanted = LinkPlace.valueOf(place);
        var current = viewer.current();
        return all.stream()
                .filter(link -> link.place() == wanted && link.shownTo().test(current))
                .toList();
    }

    /** How much waits behind a link that the viewer may follow; 0 where nothing is counted. */
    public long waiting(Link link) {
        return link.waiting()
                .map(count -> counts.of(link.path(), viewer.current().member(), count))
                .orElse(0L);
    }
}
