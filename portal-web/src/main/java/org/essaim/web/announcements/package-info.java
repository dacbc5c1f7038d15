/** Pages of announcements: reading them, writing and sending them, what becomes of them; their feed and their places. */
package org.essaim.web.announcements;
