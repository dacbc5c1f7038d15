package org.essaim.announcements;

import java.time.Instant;
import java.util.List;
import org.essaim.mail.Failure;

/**
 * Members whom an announcement reaches in one way.
 *
 * @param failure why the mail server did not take it; null where it says nothing
 * @param people how many they are
 * @param first when the first of them gets it, or got it; null where that says nothing
 * @param names of some of them who belong to the network now, in French order
 */
public record SendGroup(SendWay way, Failure failure, long people, Instant first, List<String> names) {

    public SendGroup {
        names = List.copyOf(names);
    }

    /** How many are not named: there are too many, or they went. */
    public long others() {
        return people - names.size();
    }
}
