package org.essaim.shared.nodes;

/**
 * This node is about to stop: whoever works in the background comes to an end now, and whoever observes this returns
 * when it has. The server takes the database away before it destroys beans, so {@code @PreDestroy} is too late.
 */
public record PortalStopping() {}
