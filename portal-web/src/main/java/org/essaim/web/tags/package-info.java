/**
 * The Java behind the house tags ({@code WEB-INF/essaim.taglib.xml}): fields that tell their label, hint and error to
 * every reader, the error summary, the picture of a flip profile, groups of choices.
 */
package org.essaim.web.tags;
