/**
 * Moderation: members report a thing, a moderator decides with a reason, its author may appeal once, somebody else ends
 * it.
 *
 * <p>What can be reported is brought by its capability ({@link org.essaim.moderation.Reportable}). All reports that wait
 * on one thing are one case, decided at once. Nobody decides about their own thing or their own report, and who reported
 * is shown to nobody: authors learn what was decided, never by whose word or when. Publishes no event.
 */
package org.essaim.moderation;
