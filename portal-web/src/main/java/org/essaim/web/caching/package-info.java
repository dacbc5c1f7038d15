/** Public pages, made once for all readers without an account: what may be cached, where, and how it is served. */
package org.essaim.web.caching;
