/**
 * The audit: what people in charge did to people and things, one entry an act, written in the act's own transaction by
 * {@link org.essaim.audit.AuditLog}. Entries are added and never changed, which the database sees to.
 *
 * <p>Capabilities name their acts by an enumeration of {@link org.essaim.audit.AuditedAction} and tell by a bean of
 * {@link org.essaim.audit.Audited} what these are done to. A boundary that only moderators or administrators may call
 * records what it does, or a test that walks all of them fails. Who is erased stays as a number, without a reason.
 */
package org.essaim.audit;
