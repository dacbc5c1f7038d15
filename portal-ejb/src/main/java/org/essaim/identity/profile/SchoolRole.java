package org.essaim.identity.profile;

/** What somebody does in a school. */
public enum SchoolRole {
    TEACHER,
    LIBRARIAN,
    HEAD,
    TRAINER,
    INSPECTOR,
    STUDENT_TEACHER,
    OTHER
}
