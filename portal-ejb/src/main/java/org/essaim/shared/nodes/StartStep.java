package org.essaim.shared.nodes;

import java.util.Locale;

/**
 * What a portal that starts is at. Whoever starts it shares no class with it and reads the system property
 * {@code essaim.startup.step}.
 */
public enum StartStep {
    /** Migrations bring the schema up to date. */
    SCHEMA,

    /** What works behind the pages is made ready. */
    PORTAL,

    /** The demo community is loaded, or found to be there. */
    DEMO,

    /** Pages and API are made ready. */
    PAGES;

    private static final String PROPERTY = "essaim.startup.step";

    /** The step before is done. */
    public void begin() {
        System.setProperty(PROPERTY, name().toLowerCase(Locale.ROOT));
    }
}
