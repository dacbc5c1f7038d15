package org.essaim.identity;

import org.essaim.shared.viewer.MemberId;

/**
 * A member's account was closed, or is open again: told inside of the transaction, before anybody can act on it.
 *
 * @param open whether the member may sign in and be written to
 */
public record StandingChanged(MemberId member, boolean open) {}
