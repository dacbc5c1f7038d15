package org.essaim.exchanges;

/** Where one meets for it. */
public enum ExchangeMode {
    IN_PERSON,
    REMOTE,
    BOTH;

    boolean hasTown() {
        return this != REMOTE;
    }

    boolean isRemoteToo() {
        return this != IN_PERSON;
    }
}
