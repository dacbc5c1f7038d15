package org.essaim.discovery;

/**
 * How far a rebuild is, in things to index. The total is told once everything is counted, and stays: what comes meanwhile
 * is indexed with the rest, and a bar never goes back.
 */
final class RebuildCount {

    private long counted;
    private long total;
    private long done;
    private long skipped;

    /** So many more were found, before anything is indexed. */
    void found(int more) {
        counted += more;
    }

    /** All are counted. */
    void begin() {
        total = counted;
    }

    /** So many more are indexed, or are no longer there. */
    void indexed(int more) {
        done += more;
    }

    /** Nothing is left, also where things went away after they were counted. */
    void finish() {
        done = Math.max(done, total);
    }

    /** One could not be read. */
    void skip() {
        skipped++;
    }

    /** Never more than the total. */
    long done() {
        return Math.min(done, total);
    }

    /** 0 while they are counted. */
    long total() {
        return total;
    }

    long skipped() {
        return skipped;
    }
}
