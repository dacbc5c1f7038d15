package org.essaim.web.searches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.notifications.Rhythm;
import org.essaim.searches.SaveSearch;

/** What the forms of this package fill: their fields take the limits of it. */
@Named
@ApplicationScoped
public class SearchesCommands {

    public Class<?> getSave() {
        return SaveSearch.class;
    }

    /** What is new is looked for once a day: nothing is told sooner. */
    public List<Rhythm> getRhythms() {
        return List.of(Rhythm.DAILY, Rhythm.WEEKLY, Rhythm.NEVER);
    }
}
