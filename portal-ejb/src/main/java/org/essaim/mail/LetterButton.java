package org.essaim.mail;

import org.commonmark.node.CustomBlock;

/** The one thing to do: a link that stands alone in its paragraph. */
class LetterButton extends CustomBlock {

    private final String address;
    private final String label;

    /** @param label null for the usual words */
    LetterButton(String address, String label) {
        this.address = address;
        this.label = label;
    }

    String address() {
        return address;
    }

    String label() {
        return label;
    }
}
