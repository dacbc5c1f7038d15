/**
 * Public addresses: which view stands behind each, the address of a list's neighbour, and responses that lead
 * elsewhere.
 */
package org.essaim.web.routes;
