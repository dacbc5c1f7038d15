package org.essaim.search;

/** The engine cannot do its work now: disk, network, or it is closed. Asking again later may help. */
public class SearchEngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SearchEngineException(String message, Throwable cause) {
        super(message, cause);
    }

    public SearchEngineException(String message) {
        super(message);
    }
}
