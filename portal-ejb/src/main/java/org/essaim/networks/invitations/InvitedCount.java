package org.essaim.networks.invitations;

/** How many letters of invitation leave. */
public record InvitedCount(long letters) {}
