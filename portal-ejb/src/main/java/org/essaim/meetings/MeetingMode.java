package org.essaim.meetings;

/** Where one comes to a meeting. */
public enum MeetingMode {
    IN_PERSON,
    REMOTE,
    BOTH;

    boolean hasPlace() {
        return this != REMOTE;
    }

    boolean hasLink() {
        return this != IN_PERSON;
    }
}
