package org.essaim.audit;

/** An act that is recorded: a constant of an enumeration in each capability. Its name is kept for years: never rename one. */
public interface AuditedAction {

    /** The constant of the enumeration. */
    String name();

    /** Bundle of its words, the capability's. */
    String bundle();

    /** Key of its words, such as {@code identity.IdentityAudit.SUSPENDED}; it is what an entry keeps. */
    default String key() {
        return bundle() + "." + ((Enum<?>) this).getDeclaringClass().getSimpleName() + "." + name();
    }
}
