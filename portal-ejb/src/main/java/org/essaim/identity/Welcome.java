package org.essaim.identity;

import java.util.Locale;
import org.essaim.identity.access.SessionKey;

/**
 * Somebody has come in.
 *
 * @param key what the browser has to keep
 * @param locale the member's language
 */
public record Welcome(SessionKey key, Locale locale) {}
