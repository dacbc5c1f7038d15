package org.essaim.networks;

import org.essaim.shared.viewer.MemberId;

/** A member has become or ceased to be one of a network's, or has another role in it. */
public record MembershipChanged(NetworkId network, MemberId member) {}
