/**
 * The built application on a real server and a real PostgreSQL: one database, one server and one deployment for each
 * of the two suites, which run side by side. Tests make what they need and leave the rest alone, so that their order does not matter.
 */
package org.essaim.it;
