package org.essaim.exchanges.fit;

/** What is beside what, as the vocabularies say. */
public interface Surroundings {

    /** Code of the cycle of a level; empty for an unknown one. */
    String cycle(String level);

    /** Whether one level follows the other. */
    boolean areNextLevels(String one, String other);

    /** Whether two académies touch each other on the map. */
    boolean areNextAcademies(String one, String other);
}
