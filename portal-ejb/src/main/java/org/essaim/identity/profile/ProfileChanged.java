package org.essaim.identity.profile;

import org.essaim.shared.viewer.MemberId;

/** Fired in the transaction in which somebody changes their profile: their name or académie may be shown elsewhere. */
public record ProfileChanged(MemberId member) {}
