package org.essaim.shared.sql;

import java.util.List;

/** Sends a statement with question marks to the database. */
interface StatementRunner {

    List<SqlRow> rows(String sql, List<Object> values);

    /** How many rows were changed. */
    int run(String sql, List<Object> values);
}
