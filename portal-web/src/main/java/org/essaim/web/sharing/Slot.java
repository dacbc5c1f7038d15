package org.essaim.web.sharing;

/**
 * What a member alone sees in a page that is the same for everybody otherwise: one bean each, shown by
 * {@code <e:slot name="…"/>}. Readers without an account see nothing there. It is written for every response: it costs
 * no statement, or keeps for a while what it read.
 */
public interface Slot {

    String name();

    /** Writes it for the member of this visit. */
    void write(Html out, Visit visit);
}
