/**
 * Lists in the web: their address ({@link org.essaim.web.lists.ListAddress}) with its typed parameters, the tags
 * {@code e:list}, {@code e:filters}, {@code e:sort} and {@code e:paging} that show them, and their export as CSV.
 */
package org.essaim.web.lists;
