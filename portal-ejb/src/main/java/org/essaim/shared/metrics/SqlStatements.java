package org.essaim.shared.metrics;

/** Counts the SQL statements that a thread sends through JPA: pages have a budget, and tests hold them to it. */
public final class SqlStatements {

    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    private SqlStatements() {}

    /** Statements of this thread so far: what a request took is the difference. */
    public static int count() {
        return COUNT.get()[0];
    }

    static void add() {
        COUNT.get()[0]++;
    }
}
