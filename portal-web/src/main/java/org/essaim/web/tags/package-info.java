/**
 * The Java behind the house tags ({@code WEB-INF/essaim.taglib.xml}): what an action has to say, tones of states, lines
 * of facets. Fields of forms are a room of their own ({@code web.forms}); a tag of one capability stands in its room,
 * below {@code WEB-INF/tags/library} for instance.
 */
package org.essaim.web.tags;
