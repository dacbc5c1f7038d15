/**
 * Writing, reviewing, withdrawing: the editor of scenarios and of resources, the queue of the moderators, bulk imports.
 *
 * <p>The editor's page is stateless: all that is typed travels with its form, together with the row version it was
 * filled from. So nothing is lost when a session or a server ends, and two windows cannot overwrite each other.
 */
package org.essaim.web.library.editing;
