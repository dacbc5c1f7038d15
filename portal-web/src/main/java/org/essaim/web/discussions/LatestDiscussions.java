package org.essaim.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.discussions.DiscussionLine;
import org.essaim.discussions.Discussions;
import org.essaim.networks.NetworkId;

/** What was last said in a network, for its page. */
@Named
@RequestScoped
public class LatestDiscussions {

    private static final int MOST = 3;

    @Inject
    private Discussions discussions;

    private List<DiscussionLine> lines;

    public List<DiscussionLine> of(NetworkId network) {
        if (lines == null) {
            lines = discussions.latest(network, MOST);
        }
        return lines;
    }
}
