/**
 * What capabilities hang into the frame of every page: links of the main navigation, of the member's menu, of the
 * account and of the administration, each with who sees it and, where something waits, how much.
 *
 * <p>A capability has one bean of {@link org.essaim.web.links.Links}. A link that is not shown is no protection: the
 * boundary behind it asks again.
 */
package org.essaim.web.links;
