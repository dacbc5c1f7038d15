/**
 * The border between people, programs and the portal. This package holds no class: each package below is a room with one
 * subject, which its own documentation names, and rooms form no circle.
 *
 * <p>The rooms of capabilities (library, identity, discovery, mail, …) hold their pages and resources. They use
 * boundaries, records, ids and business exceptions of the domain: never an entity, a repository or the search engine.
 * The other rooms are the kits that every capability uses.
 */
package org.essaim.web;
