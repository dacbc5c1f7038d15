package org.essaim.meetings;

import org.essaim.networks.NetworkId;

/** Which meetings of a network: those to come, or those that are over. */
public record MeetingFilter(NetworkId network, boolean past) {}
