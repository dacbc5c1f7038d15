/** What is held on members, for themselves, and how long it is kept, for administrators. */
package org.essaim.web.privacy;
