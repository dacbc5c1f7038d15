package org.essaim.web.searches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.essaim.searches.Rhythm;
import org.essaim.searches.SaveSearch;

/** What the forms of this package fill: their fields take the limits of it. */
@Named
@ApplicationScoped
public class SearchesCommands {

    public Class<?> getSave() {
        return SaveSearch.class;
    }

    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }
}
