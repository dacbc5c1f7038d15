/**
 * Lists of every capability: what is asked for ({@link org.essaim.shared.lists.ListRequest}), how it is read
 * ({@link org.essaim.shared.lists.ListReading}), and how words are compared outside the index
 * ({@link org.essaim.shared.lists.Folding}).
 */
package org.essaim.shared.lists;
