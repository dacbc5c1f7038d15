package org.essaim.launcher;

/** The portal, or a command beside it, cannot do its work, for a reason that the person at the keyboard can act on; the message is one line. */
final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }

    StartException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What was said first, such as by the database, without the details below it. */
    static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^(ERROR|FATAL): ", "");
    }

    /** The message, or what kind of failure it is where there is none. */
    static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : firstLine(failure);
    }
}
