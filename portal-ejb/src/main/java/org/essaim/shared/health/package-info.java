/** Whether what the portal stands on is there: the database, the disk. */
package org.essaim.shared.health;
