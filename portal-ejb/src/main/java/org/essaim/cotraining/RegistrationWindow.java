package org.essaim.cotraining;

/** Whether places of a co-training are given just now. */
public enum RegistrationWindow {
    OPEN,
    /** Its day has not come. */
    NOT_YET,
    /** Its last day is over. */
    OVER,
    /** Its network rests. */
    RESTING,
    /** The first half-day has begun, it is cancelled, a draft or taken out, or its network never was active or no more is. */
    SHUT
}
