package org.essaim.networks.invitations;

/**
 * What becomes, or became, of one line of a list of addresses. Whether the address has an account is not told: who runs a
 * network learns here what its list of members says, and nothing more.
 *
 * @param line its number, from 1
 * @param typed what stands there
 */
public record InvitedAddress(int line, String typed, Fate fate) {

    /** What {@link #toString} wrote. */
    static InvitedAddress valueOf(String text) {
        var parts = text.split("\t", 3);
        return new InvitedAddress(Integer.parseInt(parts[0]), parts[2], Fate.valueOf(parts[1]));
    }

    @Override
    public String toString() {
        return line + "\t" + fate + "\t" + typed;
    }

    /** What becomes of it. */
    public enum Fate {
        /** A letter with a link leaves. */
        INVITED,
        NO_ADDRESS,
        /** It stands on a line before. */
        TWICE,
        /** It belongs to a member of the network. */
        MEMBER,
        /** It belongs to somebody who asked to be let in, and waits. */
        ASKED,
        /** It belongs to somebody who is kept out of the network. */
        SUSPENDED,
        /** It was written to some days ago. */
        LATELY,
        /** The network has written to as many as it may today. */
        TOO_MANY
    }
}
