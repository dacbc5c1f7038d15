package org.essaim.mail;

import org.commonmark.node.Link;

/** A link that somebody typed into a letter: unlike a template's own it shows where it leads. */
class TypedLink extends Link {

    TypedLink(String destination) {
        super(destination, null);
    }

    /** The site or the address of mail behind the link. */
    String target() {
        return getDestination().replaceFirst("(?i)^(?:https?://|mailto:)", "").replaceFirst("[/?#].*", "");
    }
}
