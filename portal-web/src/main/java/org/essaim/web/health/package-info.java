/**
 * Whether this node can serve, for a proxy that chooses among several ({@code /health/ready}): the database, the index, the
 * disk and the node itself each say so. Nothing here waits for what is silent.
 */
package org.essaim.web.health;
