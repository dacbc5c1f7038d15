/**
 * What a server does round beans, written down as tests that run in both places: in the test's own JVM, where
 * {@link org.essaim.testing} plays the server, and inside the real one.
 */
package org.essaim.testing.server;
