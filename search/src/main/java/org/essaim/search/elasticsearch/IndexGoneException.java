package org.essaim.search.elasticsearch;

import org.essaim.search.SearchEngineException;

/** The index is missing: never made, deleted, or replaced a moment ago. */
final class IndexGoneException extends SearchEngineException {
    private static final long serialVersionUID = 1L;

    IndexGoneException(String message, Throwable cause) {
        super(message, cause);
    }
}
