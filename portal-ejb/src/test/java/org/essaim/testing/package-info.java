/**
 * The domain without a server: beans (Weld), persistence (EclipseLink) and transactions (Narayana) in the test's own JVM,
 * on a real PostgreSQL. A class marked {@link org.essaim.testing.DomainTest} gets a database and a container of its own,
 * and its {@code @Inject} fields filled. What only a server proves is tested in the web module.
 */
package org.essaim.testing;
