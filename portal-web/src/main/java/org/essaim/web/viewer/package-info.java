/** Who is looking: the signed-in member of a request as the container and the domain know them. */
package org.essaim.web.viewer;
