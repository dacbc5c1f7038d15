/**
 * The means of writing to people: letters, their templates, the outbox and the sending. It decides nothing: who is
 * told what, and when, is for the capability that writes or for notifications.
 *
 * <p>A letter is written in the transaction of what it tells, sent after it, retried, and sent once.
 */
package org.essaim.mail;
