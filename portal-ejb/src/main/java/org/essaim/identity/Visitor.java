package org.essaim.identity;

/**
 * Where somebody comes from who is not signed in.
 *
 * @param address of the network, as the request gives it
 * @param userAgent the browser's name for itself, may be null
 * @param device what the browser stored at the last sign-in, may be null
 */
public record Visitor(String address, String userAgent, String device) {

    /** Keeps the device's secret out of logs. */
    @Override
    public String toString() {
        return "Visitor[…]";
    }
}
