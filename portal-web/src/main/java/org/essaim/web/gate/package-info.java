/**
 * The gate of the portal: what a request may bring before any page or resource reads it (text, addresses, files, the
 * parameters of Faces), and where a response may lead. Everything passes by construction; pages do nothing for it.
 */
package org.essaim.web.gate;
