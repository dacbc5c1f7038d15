package org.essaim.shared.sql;

/** A statement and the code round it do not fit: a fault of ours, not of a person. */
public final class SqlMappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlMappingException(String message) {
        super(message);
    }

    SqlMappingException(String message, Throwable cause) {
        super(message, cause);
    }
}
