package org.essaim.networks;

/**
 * What the pages of a network's things say of it.
 *
 * @param open whether its members do things in it now
 */
public record NetworkPlate(NetworkId id, String slug, String name, boolean open) {

    /** Path of its page. */
    public String path() {
        return NetworkLine.path(slug);
    }
}
