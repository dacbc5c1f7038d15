package org.essaim.search.elasticsearch;

import org.essaim.search.SearchEngineException;

/** The index is not there: never made, deleted by somebody, or exchanged a moment ago. */
final class IndexGoneException extends SearchEngineException {
    private static final long serialVersionUID = 1L;

    IndexGoneException(String message, Throwable cause) {
        super(message, cause);
    }
}
