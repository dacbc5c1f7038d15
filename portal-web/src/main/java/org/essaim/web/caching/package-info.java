/** Public pages, made once for all readers without an account: what may be kept, where, and how it is answered. */
package org.essaim.web.caching;
