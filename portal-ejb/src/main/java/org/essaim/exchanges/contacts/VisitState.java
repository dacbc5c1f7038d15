package org.essaim.exchanges.contacts;

/** Where a visit stands. */
public enum VisitState {
    ASKED,
    ACCEPTED,
    REFUSED,
    CANCELLED
}
