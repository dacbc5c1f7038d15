package org.essaim.networks;

/** How many letters of invitation leave. */
public record InvitedCount(long letters) {}
