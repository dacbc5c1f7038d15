/**
 * Lists of what is new, in the Atom format (RFC 4287): made for everyone, whoever asks, and told apart by their tags so
 * that a reader of feeds fetches nothing twice.
 */
package org.essaim.web.feeds;
