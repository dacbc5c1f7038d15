/** The home page, the design page, and the pages about the association itself. */
package org.essaim.web.home;
