package org.essaim.identity;

import java.util.Locale;
import org.essaim.identity.access.DeviceKey;
import org.essaim.identity.access.SessionKey;
import org.essaim.shared.viewer.MemberId;

/**
 * Somebody has signed in.
 *
 * @param key what the browser has to store
 * @param device what it stores beyond the session, to be known as one of the member's
 * @param locale the member's language
 * @param member who it is
 * @param stays whether this undid that the member leaves
 */
public record Welcome(SessionKey key, DeviceKey device, Locale locale, MemberId member, boolean stays) {}
