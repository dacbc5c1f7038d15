package org.essaim.shared.personal;

import java.util.List;

/** What one capability holds on members: shown to them, handed over, and erased when they leave. Found by being a bean. */
public interface PersonalData {

    /** Word of the capability, such as {@code library}: a folder in what is handed over. */
    String capability();

    /** All it holds, in the order of the page; always the same. */
    List<Holding> holdings();

    /** Files that are the person's. */
    default List<HeldFile> files(Person person) {
        return List.of();
    }

    /**
     * Takes the person out of what the capability holds, in the caller's transaction; nothing is left of holdings that
     * do not stay. Done again, it changes nothing.
     *
     * @param wishes what becomes of what they gave to others
     */
    void erase(Person person, LastWishes wishes);
}
