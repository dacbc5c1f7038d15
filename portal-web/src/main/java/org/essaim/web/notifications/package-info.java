/** What a member was told: the bell, the list, how they want to hear of things, and the links of letters that end them. */
package org.essaim.web.notifications;
