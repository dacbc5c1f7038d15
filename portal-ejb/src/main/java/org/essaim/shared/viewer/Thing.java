package org.essaim.shared.viewer;

/** Any thing by its kind and number, where its own id is not known: {@code new Thing("scenario", 42)}. */
public record Thing(String kind, long value) implements Target {

    /** Something of which there is only one, such as the index. */
    public static Thing theOnly(String kind) {
        return new Thing(kind, 0);
    }
}
