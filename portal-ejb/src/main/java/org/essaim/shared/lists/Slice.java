package org.essaim.shared.lists;

/**
 * Which page of a list. What cannot be is brought to what can.
 *
 * @param page from 0
 * @param size most items on it, 1 to {@value #MOST}
 */
public record Slice(int page, int size) {

    /** For exports, which read page by page. */
    public static final int MOST = 500;

    private static final int LAST_PAGE = 100_000;

    public Slice {
        page = Math.max(0, Math.min(page, LAST_PAGE));
        size = Math.max(1, Math.min(size, MOST));
    }

    public static Slice first(int size) {
        return new Slice(0, size);
    }

    /** Behind the last item: what is read then is how many there are. */
    public static Slice beyond() {
        return new Slice(LAST_PAGE, MOST);
    }

    /** How many items come before it. */
    public long start() {
        return (long) page * size;
    }
}
