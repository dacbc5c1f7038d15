/** Reading pages of the library: catalogue, scenarios and their versions, resources, one's own scenarios. */
package org.essaim.web.library;
