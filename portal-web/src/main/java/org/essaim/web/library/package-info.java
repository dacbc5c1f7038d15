/** Pages and resources of the library: scenarios, their editor and review, resources, imports. */
package org.essaim.web.library;
