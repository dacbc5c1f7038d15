package org.essaim.exchanges.contacts;

/** Identity of what two members write to each other. */
public record ContactId(long value) {

    public ContactId {
        if (value <= 0) {
            throw new IllegalArgumentException("a contact id is positive: " + value);
        }
    }

    /** Path of its page. */
    public String path() {
        return "/compte/entraide/" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
