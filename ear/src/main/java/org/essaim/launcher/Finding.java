package org.essaim.launcher;

/**
 * What a check of the doctor says, in one line.
 *
 * @param what was looked at, one word
 */
record Finding(Grade grade, String what, String told) {

    enum Grade {
        /** As it should be. */
        GOOD,
        /** It works, or may be meant so; worth a look. */
        LOOK,
        /** The portal cannot do its work with it. */
        BAD
    }

    static Finding good(String what, String told) {
        return new Finding(Grade.GOOD, what, told);
    }

    static Finding look(String what, String told) {
        return new Finding(Grade.LOOK, what, told);
    }

    static Finding bad(String what, String told) {
        return new Finding(Grade.BAD, what, told);
    }
}
