package org.essaim.web.discovery;

/**
 * What people call a kind of things that can be found.
 *
 * @param kind its name in the index, such as {@code scenario}
 * @param oneKey key of « Scénario » in the bundles
 * @param manyKey key of « Scénarios »
 */
public record ShownKind(String kind, String oneKey, String manyKey) {}
