/**
 * What comes of an offer or a need: messages between its author and one other member, without an address being shown that
 * its owner did not show; and visits of a class, in slots with places.
 *
 * <ul>
 *   <li>Who begins writes to the author; then both answer on the portal. Either ends it, and may shut the other out.
 *   <li>A member writes so many messages a day, and begins with so many authors.
 *   <li>A visit is asked for with a word and accepted while there are places: who accepts holds the slot. Either cancels it
 *       with a word. Who has one accepted finds it in the calendar.
 *   <li>When either leaves the network that it needs, or closes the account, visits to come are cancelled.
 * </ul>
 */
package org.essaim.exchanges.contacts;
