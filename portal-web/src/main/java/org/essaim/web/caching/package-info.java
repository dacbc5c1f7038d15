/** What is kept in memory because making it again costs more: up to a weight, and those used last. */
package org.essaim.web.caching;
