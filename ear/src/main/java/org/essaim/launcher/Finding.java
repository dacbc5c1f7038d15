package org.essaim.launcher;

/**
 * What a check of the doctor says, in one line.
 * @param what was checked, one word
 */
record Finding(Grade grade, String what, String text) {

    enum Grade {
        /** As it should be. */
        GOOD,
        /** It works, or may be meant so; worth a look. */
        LOOK,
        /** The portal cannot do its work with it. */
        BAD
    }

    static Finding good(String what, String text) {
        return new Finding(Grade.GOOD, what, text);
    }

    static Finding look(String what, String text) {
        return new Finding(Grade.LOOK, what, text);
    }

    static Finding bad(String what, String text) {
        return new Finding(Grade.BAD, what, text);
    }
}
