package org.essaim.web.words;

import jakarta.enterprise.context.RequestScoped;

/** How much HTML the texts that people wrote may become on one page, all together. */
@RequestScoped
public class PageAllowance {

    private static final long MOST = 4_000_000;

    private long left = MOST;

    /** Whether so many characters may still be written; then they are taken. */
    boolean take(int characters) {
        if (characters > left) {
            return false;
        }
        left -= characters;
        return true;
    }
}
