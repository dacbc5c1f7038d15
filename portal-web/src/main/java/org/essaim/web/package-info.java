/**
 * The border between people, programs and the portal: public addresses, the viewer of a request, headers, texts.
 *
 * <p>One package below for each capability holds its pages and resources. They use boundaries, records, ids and
 * business exceptions of the domain: never an entity, a repository or the search engine.
 */
package org.essaim.web;
