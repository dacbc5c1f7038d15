package org.essaim.notifications;

import org.essaim.shared.viewer.MemberId;

/** That a member sees a thing. */
public record Sight(MemberId member, Thing thing) {}
