package org.essaim.identity;

import org.essaim.shared.MemberId;

/** Told in the transaction in which somebody presents themselves anew: their name or académie may be shown elsewhere. */
public record ProfileChanged(MemberId member) {}
