package org.essaim.demo;

import java.util.List;
import java.util.Map;
import org.essaim.shared.viewer.MemberId;

/** The members of the demo, authors of what its parts add. */
record DemoPeople(Map<String, MemberId> byEmail, List<MemberId> moderators) {
    DemoPeople {
        byEmail = Map.copyOf(byEmail);
        moderators = List.copyOf(moderators);
    }
}
