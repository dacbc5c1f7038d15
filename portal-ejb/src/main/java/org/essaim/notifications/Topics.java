package org.essaim.notifications;

import java.util.List;

/** The topics of one capability. Found by being a bean. */
public interface Topics {

    /** In the order of the page; always the same. */
    List<? extends Topic> topics();
}
