package org.essaim.web.forms;

/** One of {@link Rows}: a record whose key stays when the row moves. */
public interface Row {

    /** Tells rows of one form apart; a hidden field of the row. */
    String key();
}
