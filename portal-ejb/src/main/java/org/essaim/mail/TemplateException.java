package org.essaim.mail;

/** A template that is missing, has no subject, or names a placeholder that the letter has no value for. */
class TemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateException(String message) {
        super(message);
    }
}
