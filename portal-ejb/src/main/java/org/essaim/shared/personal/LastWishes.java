package org.essaim.shared.personal;

/**
 * What becomes of what somebody who leaves has given to others.
 *
 * @param credited whether the name stays on what was published
 * @param writings whether what was written among others stays there, without the name
 */
public record LastWishes(boolean credited, boolean writings) {

    /** Of who said nothing: what others have of it stays as it is. */
    public static final LastWishes NONE = new LastWishes(true, true);
}
