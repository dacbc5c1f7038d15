package org.essaim.cotraining.sheets;

/**
 * Something that a check of the sheets found wrong.
 *
 * @param entry of the chain; 0 where there is none
 */
public record SheetFinding(Rule rule, long sheet, long entry) {

    /** What does not hold. */
    public enum Rule {
        /** An entry does not follow the one before it. */
        ORDER,
        /** A sheet, a line or an entry says something else than when it was written. */
        TEXT,
        /** A person, who marked a line or a reason is not the one it was. */
        SEAL,
        /** A sheet and the chain do not say the same of its closing. */
        STATE
    }
}
