package org.essaim.identity.consents;

/** What a member agrees to. */
public enum ConsentSubject {
    /** The terms of use: no account without. */
    TERMS(true),
    /** The privacy policy: read, not agreed to, and noted with its version. */
    PRIVACY(true),
    /** The association's news by mail. */
    NEWS(false);

    private final boolean required;

    ConsentSubject(boolean required) {
        this.required = required;
    }

    /** Whether an account cannot be without it. */
    public boolean isRequired() {
        return required;
    }
}
