/**
 * The Java behind the house tags ({@code WEB-INF/essaim.taglib.xml}): fields whose label, hint and error reach
 * every reader, the error summary, groups of choices. A tag of one capability stands in its room, below
 * {@code WEB-INF/tags/library} for instance.
 */
package org.essaim.web.tags;
