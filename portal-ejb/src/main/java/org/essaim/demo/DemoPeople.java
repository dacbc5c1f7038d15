package org.essaim.demo;

import java.util.List;
import java.util.Map;
import org.essaim.shared.MemberId;

/** Whom the parts of the demo are by. */
record DemoPeople(Map<String, MemberId> byEmail, List<MemberId> moderators) {
    DemoPeople {
        byEmail = Map.copyOf(byEmail);
        moderators = List.copyOf(moderators);
    }
}
