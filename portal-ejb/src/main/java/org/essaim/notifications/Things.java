package org.essaim.notifications;

/** What this package has to know of one kind of things. Found by being a bean. */
public interface Things {

    /** Such as {@code scenario}; its word is {@code notice.kind.scenario}. */
    String kind();

    /**
     * SQL condition under which a member sees a thing at this moment, and hears of it: {@code a.member_id} and {@code
     * a.thing_id} stand for the two, and {@code :today} for the day in Paris, for what ends with one.
     */
    String seen();

    /**
     * SQL that selects what things are called: {@code id}, {@code name} and {@code place}, which is what {@link #path}
     * needs besides. Those that are no more are left out.
     */
    String named();

    /** The page of one of them, below the portal's address. */
    String path(long id, String name, String place);
}
