package org.essaim.identity;

import java.util.Locale;
import org.essaim.identity.access.SessionKey;
import org.essaim.shared.MemberId;

/**
 * Somebody has come in.
 *
 * @param key what the browser has to keep
 * @param locale the member's language
 * @param member who it is
 */
public record Welcome(SessionKey key, Locale locale, MemberId member) {}
