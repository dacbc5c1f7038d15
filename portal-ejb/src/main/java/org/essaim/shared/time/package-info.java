/** The clock of the portal, instants as rows hold them, and days in words. */
package org.essaim.shared.time;
