package org.essaim.launcher;

/** The portal cannot start, for a reason that the person at the keyboard can act on; the message is one line. */
final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
