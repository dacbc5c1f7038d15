package org.essaim.identity.profile;

import org.essaim.shared.viewer.MemberId;

/** Fired in the transaction in which a member comes to be in another académie, by their profile or by a proof. */
public record AcademieChanged(MemberId member) {}
